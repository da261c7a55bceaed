package parley.ledger.movement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;

/** What is different from one telling of a stand to the next. */
public sealed interface Change {
    /** The party had told no stand on the issue before. */
    record FirstMention() implements Change {}

    /** Another act, with the same leaning or with one that cannot be told. */
    record OtherAct(Act from, Act to) implements Change {}

    /** From granting to withholding or back. */
    record Reversal(Act from, Act to) implements Change {}

    /**
     * Another amount of the same thing.
     *
     * @param by {@code to - from}
     * @param unit null for bare numbers
     */
    record Amount(
            BigDecimal from,
            BigDecimal to,
            BigDecimal by,
            @Nullable String unit) implements Change {}

    /** @param words as the report has them */
    record ConditionAdded(String words) implements Change {}

    /** @param words as the report has them */
    record ConditionDropped(String words) implements Change {}
}
