package parley.agreements.explain;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.doubt.Unknown;
import parley.agreements.doubt.Verdict;
import parley.model.Range;
import parley.model.talks.Outcome;

/**
 * A package as one party has it. Ranges are over all admissible preferences, exact; of width 0 when they are known.
 *
 * @param utility what it is worth
 * @param reservation what no agreement is worth
 * @param margin utility less reservation under the same preferences; where it can be below 0, the party can be short
 * @param verdict whether it would sign
 * @param mustBe of each unknown that this narrows, the range it has if the party can sign
 * @param aim the package it would like most (by the middles of ranges, where preferences are not known)
 * @param given what it gave up of that, issue by issue
 * @param regret the most that it can be short of its best package; null when there are too many packages to tell
 */
public record Side(
        String party,
        Range utility,
        Range reservation,
        Range margin,
        Verdict verdict,
        Map<Unknown, Range> mustBe,
        Outcome aim,
        List<Step> given,
        @Nullable BigFraction regret) {
    public Side {
        given = List.copyOf(given);
    }
}
