package parley.agreements.doubt;

/** Whether a party would sign, over all admissible weights, values and reservations; decided exactly. */
public enum Verdict {
    /** Under all of them. */
    NECESSARILY,
    /** Under some and not under others. */
    POSSIBLY,
    /** Under none. */
    NEVER
}
