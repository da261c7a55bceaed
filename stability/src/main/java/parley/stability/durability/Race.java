package parley.stability.durability;

/**
 * The guarantee fades while first-strike advantages do: does it last long enough? Peace is expected for ever throughout.
 *
 * @param margin the least that the guarantee exceeds the need by, over the periods in which there is a need (the first
 *     if there is none); its share is that of draws in which it is not negative
 * @param worst the period in which that is; {@link Count#NEVER} if it is only approached in the long run. Over draws
 * @param safeExit the first period from which no guarantee is needed any more; {@link Count#NEVER} if there is none.
 *     Bounds, not draws
 */
public record Race(Figure margin, Count worst, Count safeExit) {}
