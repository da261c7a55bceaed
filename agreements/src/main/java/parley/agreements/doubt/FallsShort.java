package parley.agreements.doubt;

import parley.model.Range;

/**
 * A party whom the nearest package leaves below its reservation value, in draws without a zone.
 *
 * @param share of all draws in which that is so
 * @param by the smallest and the greatest shortfall met, in its utility
 */
public record FallsShort(Share share, Range by) {}
