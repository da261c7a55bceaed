package parley.statements.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Quantity;
import parley.ledger.SourceText;
import parley.ledger.Span;

/**
 * Finds the amounts that English news prose tells, hedges kept: "about 6,000 or so square kilometers", "between 20 and 25
 * ships", "at least a dozen", "half a million people", "$3 billion".
 *
 * <p>The span covers the amount, its hedges on both sides, "another" and the unit. {@code value} is the amount named,
 * {@code low} and {@code high} are the bounds that the words set: "more than 20" and "at least 20" have value 20 and low 20,
 * "up to 20" and "fewer than 20" value 20 and high 20, whether or not the bound itself is meant (the words stand beside it).
 * A range has bounds and no value. A negation right before turns a bound round: "not go below 26" has low 26. "Hundreds of" has the least that a plural allows (200) as its low and is approximate.
 * "Nearly" and "almost" loosen and do not bound. A share ("a third", "two-thirds of") is told in percent.
 * A rate keeps its period in the unit: "crowns/day". A change ("from 9 to 7 percent") is two amounts.
 *
 * <p>Left out: dates, years, times of day, ordinals, ages, telephone numbers, numbers that are names ("Resolution 242",
 * "phase two"), "one" where it stands for a noun, spans of time told from a day ("two weeks ago", "the next four weeks":
 * {@code parley.statements.time}), and what talks are made of when spelled ("two sides", "three issues").
 *
 * <p>Cost: linear in the length of {@code within}.
 */
public final class QuantityReader {
    /** How far around {@code within} context is looked at, in UTF-16 units. */
    private static final int MARGIN = 80;

    /** The amounts that lie in {@code within}, in the order of the text, none overlapping. */
    public List<Quantity> find(SourceText text, Span within) {
        String all = text.toString();
        int from = text.unit(within.start());
        int to = text.unit(within.end());
        Words words = Words.of(all, Math.max(0, from - MARGIN), Math.min(all.length(), to + MARGIN));
        List<Quantity> found = new ArrayList<>();
        int i = 0;
        while (i < words.size() && words.at(i).from() < to) {
            Phrase phrase = words.at(i).from() < from ? null : Phrase.at(words, i);
            if (phrase != null && words.at(phrase.end() - 1).to() <= to) {
                found.add(quantity(text, words, phrase));
                i = phrase.end();
            } else {
                i++;
            }
        }
        return found.isEmpty() ? alone(text, words, from, to) : found;
    }

    /** A number that is all there is ("the Committee demands two"), which among other words would only count them. */
    private static List<Quantity> alone(SourceText text, Words words, int from, int to) {
        int i = 0;
        while (i < words.size() && words.at(i).from() < from) {
            i++;
        }
        Amount amount = Numbers.at(words, i);
        boolean all = amount != null
                && words.at(i).from() == from
                && words.at(amount.end() - 1).to() == to;
        if (amount == null || !all || words.lower(i).equals("one")) {
            return List.of();
        }
        Span span = text.span(from, to);
        return List.of(new Quantity(span, text.quote(span), amount.value(), null, null, false, null));
    }

    private static Quantity quantity(SourceText text, Words words, Phrase phrase) {
        Span span = text.span(
                words.at(phrase.start()).from(), words.at(phrase.end() - 1).to());
        @Nullable String unit = phrase.unit();
        return new Quantity(
                span, text.quote(span), phrase.value(), phrase.low(), phrase.high(), phrase.approximate(), unit);
    }
}
