package parley.statements.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.SourceText;
import parley.ledger.Span;
import parley.ledger.When;
import parley.ledger.When.Granularity;
import parley.statements.quantity.Words;

/**
 * Finds the times that English news prose tells and the days they can mean: "on Tuesday", "last month", "three weeks ago",
 * "14 March 2024", "in 2022", "early next year", "since November", "from 3 to 5 May", "by the end of June".
 *
 * <p>The span covers the time with the preposition that governs it and the article after that ("on Tuesday", "in 2022",
 * "by the end of June", but "last month" and "yesterday").
 *
 * <p>A weekday, a date without its year and a month without its year are the nearest past ones, the day of publication
 * included, unless a future trigger governs the clause ("will", "is due", "agreed to"), or "next", "by" or "until" says
 * otherwise. Weeks run from Monday to Sunday; seasons are the meteorological ones north of the equator, winter named by
 * the year it begins in; "early", "mid" and "late" are thirds. "N weeks ago" is the calendar week that counting leads to, and so
 * for months and years. "Since" ends with the publication, "until" and "by" begin with it; "before", "after" and "from"
 * leave the other end open, which is null. "Earlier" and "later" count from the day that was told last within the same
 * stretch. Vague spans ("a few months", "years ago") and durations with no anchor ("for three months") are left out.
 *
 * <p>Cost: linear in the length of {@code within}.
 */
public final class TimeReader {
    /** The anchor of a time that needs the day of publication where that is missing. */
    public static final String UNKNOWN = "publication date unknown";

    /** How far around {@code within} the clause is looked at, in UTF-16 units. */
    private static final int MARGIN = 300;

    /** The times that lie in {@code within}, in the order of the text, none overlapping. */
    public List<When> find(SourceText text, Span within, @Nullable LocalDate published) {
        String all = text.toString();
        int from = text.unit(within.start());
        int to = text.unit(within.end());
        Words words = Words.of(all, Math.max(0, from - MARGIN), Math.min(all.length(), to + MARGIN));
        List<When> found = new ArrayList<>();
        LocalDate told = null;
        int i = 0;
        while (i < words.size() && words.at(i).from() < to) {
            Stretch stretch = words.at(i).from() < from ? null : new Grammar(words, published, told).at(i);
            if (stretch != null && words.at(stretch.end() - 1).to() <= to) {
                Span span = text.span(
                        words.at(i).from(), words.at(stretch.end() - 1).to());
                found.add(when(text, span, stretch, published, told));
                told = stretch.granularity() == Granularity.DAY && stretch.from() != null ? stretch.from() : told;
                i = stretch.end();
            } else {
                i++;
            }
        }
        return found;
    }

    private static When when(
            SourceText text, Span span, Stretch stretch, @Nullable LocalDate published, @Nullable LocalDate told) {
        String anchor = switch (stretch.anchor()) {
            case STATED -> "stated";
            case PUBLISHED -> published == null ? UNKNOWN : "published " + published;
            case DAY_OF_THE_TEXT -> told == null ? "another day of the text" : "told " + told;
        };
        return new When(
                span, text.quote(span), stretch.from(), stretch.to(), stretch.granularity(), anchor, stretch.rule());
    }
}
