package parley.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.ledger.Quantity;
import parley.ledger.SourceText;
import parley.statements.attribution.Found;
import parley.statements.quantity.QuantityReader;
import parley.statements.quantity.Units;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Token;

/**
 * Amounts with the units that a speaker leaves out: that of the same number elsewhere in the report ("that 31"), else what was
 * counted just before ("he wants 300 prisoners; they offer 90"). Cost: linear in the text.
 */
final class Counts {
    private static final String PERCENT = "%";
    private static final BigDecimal SUM = BigDecimal.valueOf(1_000_000);
    private static final int NEAR = 10;
    private static final int FAR = 40;

    private final SourceText text;
    private final Document document;
    private final QuantityReader reader = new QuantityReader();
    private final Map<BigDecimal, String> byValue = new HashMap<>();
    private @Nullable String last;

    Counts(SourceText text, Document document) {
        this.text = text;
        this.document = document;
        for (Paragraph paragraph : document.paragraphs()) {
            for (Quantity amount : reader.find(text, text.span(paragraph.start(), paragraph.end()))) {
                String unit = amount.unit();
                BigDecimal value = amount.value();
                if (value != null && unit != null && !Units.isTime(unit)) {
                    byValue.putIfAbsent(value.stripTrailingZeros(), unit);
                }
            }
        }
    }

    /** The amounts of a statement's content; statements are asked for in the order of the text. */
    List<Quantity> of(Found found) {
        List<Quantity> amounts = new ArrayList<>();
        String here = last;
        for (parley.ledger.Span content : found.attribution().content()) {
            for (Quantity amount : reader.find(text, content)) {
                String unit = amount.unit() == null ? unit(amount, found, here) : amount.unit();
                amounts.add(new Quantity(
                        amount.span(),
                        amount.text(),
                        amount.value(),
                        amount.low(),
                        amount.high(),
                        amount.approximate(),
                        unit));
                here = amount.unit() == null || amount.unit().equals(PERCENT) ? here : amount.unit();
            }
        }
        last = here;
        return List.copyOf(amounts);
    }

    private @Nullable String unit(Quantity amount, Found found, @Nullable String here) {
        BigDecimal value = amount.value() == null ? amount.high() : amount.value();
        String same = value == null ? null : byValue.get(value.stripTrailingZeros());
        if (same != null) {
            return same;
        }
        if (value != null && value.compareTo(SUM) >= 0) {
            return null;
        }
        Paragraph paragraph = document.paragraphs().get(found.paragraph());
        int at = text.unit(amount.span().start());
        String near = before(paragraph, at, NEAR);
        if (near != null || here != null) {
            return near == null ? here : near;
        }
        return before(paragraph, at, FAR);
    }

    /** The nearest noun before {@code at} for what may be counted. */
    private static @Nullable String before(Paragraph paragraph, int at, int reach) {
        List<Token> tokens = paragraph.tokens();
        int i = tokens.size() - 1;
        while (i >= 0 && tokens.get(i).end() > at) {
            i--;
        }
        for (int k = i; k >= Math.max(0, i - reach); k--) {
            if (Units.isCount(tokens.get(k).lower())) {
                return tokens.get(k).lower();
            }
        }
        return null;
    }
}
