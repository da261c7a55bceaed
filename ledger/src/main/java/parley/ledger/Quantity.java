package parley.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount that a text tells, with its hedge kept.
 *
 * @param text the words, hedge included
 * @param value the amount named; null when only bounds are told ("between 20 and 25")
 * @param low the least it can be by the words ("more than 20"); null when not bounded below
 * @param high the most it can be by the words; null when not bounded above
 * @param approximate whether the words hedge it ("about", "or so")
 * @param unit the unit in its common symbol or lower-case plural ("km2", "people"); null for a bare number
 */
public record Quantity(
        Span span,
        String text,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean approximate,
        @Nullable String unit) {}
