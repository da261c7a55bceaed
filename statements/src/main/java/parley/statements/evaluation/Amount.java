package parley.statements.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Quantity;
import parley.statements.text.Stem;

/** What a quantity says, apart from its words. */
record Amount(
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean approximate,
        String unit) {
    private static final Pattern NOTE =
            Pattern.compile(".+ = (~|>=|<=|>|<)?(\\d+(?:\\.\\d+)?)(?:\\.\\.(\\d+(?:\\.\\d+)?))?(?: (.+))?");
    /** Shares are written with few digits: a third is 33, 33.3 or 33.33 %. */
    private static final BigDecimal SAME_PERCENT = new BigDecimal("0.5");

    private static final String[][] SAME = {
        {"square miles", "mi2"},
        {"miles", "mi"},
        {"persons", "people"},
        {"second", "s"},
        {"dollars", "usd"},
        {"tonnes?|tons?", "t"},
        {"cubic metres", "m3"},
        {"metres", "m"},
        {"square kilometres", "km2"},
        {"kilometres", "km"}
    };

    static Amount of(Quantity quantity) {
        return new Amount(
                quantity.value(),
                quantity.low(),
                quantity.high(),
                quantity.approximate(),
                quantity.unit() == null ? "" : quantity.unit());
    }

    /** {@code words = ~400 boats ; words = 20..25 km}; what cannot be read is complained of. */
    static List<Amount> parse(String notes, Complaints complaints) {
        List<Amount> amounts = new ArrayList<>();
        for (String note : notes.split(" ; ")) {
            Matcher matcher = NOTE.matcher(note.strip());
            if (matcher.matches()) {
                amounts.add(of(matcher));
            } else {
                complaints.about("Quantities", note, "Write it like 'about 400 boats = ~400 boats'.");
            }
        }
        return amounts;
    }

    private static Amount of(Matcher note) {
        String hedge = note.group(1) == null ? "" : note.group(1);
        BigDecimal first = new BigDecimal(note.group(2));
        boolean loose = hedge.equals("~");
        String unit = note.group(4) == null ? "" : note.group(4);
        if (unit.isEmpty() && first.signum() > 0 && first.compareTo(BigDecimal.ONE) < 0) {
            first = first.movePointRight(2);
            unit = "%";
        }
        if (note.group(3) != null) {
            return new Amount(null, first, new BigDecimal(note.group(3)), loose, unit);
        }
        return new Amount(
                first, hedge.startsWith(">") ? first : null, hedge.startsWith("<") ? first : null, loose, unit);
    }

    boolean agrees(Amount other) {
        return approximate == other.approximate
                && standard(unit).equals(standard(other.unit))
                && same(value, other.value)
                && same(low, other.low)
                && same(high, other.high);
    }

    /** One of the names that a unit goes by: "persons" and "people", "per day" and "/day"; of a compound its last word. */
    private static String standard(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT).replace(" per ", "/").replaceFirst("^per ", "/");
        for (String[] same : SAME) {
            lower = lower.replaceAll("\\b" + same[0] + "\\b", same[1]);
        }
        StringBuilder standard = new StringBuilder();
        for (String part : lower.split("/")) {
            standard.append('/').append(Stem.of(part.substring(part.lastIndexOf(' ') + 1)));
        }
        return standard.toString();
    }

    private boolean same(@Nullable BigDecimal mine, @Nullable BigDecimal other) {
        if (mine == null || other == null) {
            return mine == null && other == null;
        }
        return mine.compareTo(other) == 0
                || (unit.equals("%") && mine.subtract(other).abs().compareTo(SAME_PERCENT) < 0);
    }

    /** Is each of the one among the other, one to one? */
    static boolean agree(List<Amount> some, List<Amount> others) {
        List<Amount> left = new ArrayList<>(others);
        for (Amount amount : some) {
            int at = 0;
            while (at < left.size() && !amount.agrees(left.get(at))) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            left.remove(at);
        }
        return left.isEmpty();
    }

    @Override
    public String toString() {
        String number = value != null ? value.toPlainString() : low + ".." + high;
        String hedge = approximate ? "~" : "";
        String bound = value == null ? "" : low != null ? ">=" : high != null ? "<=" : "";
        return hedge + bound + number + (unit.isEmpty() ? "" : " " + unit);
    }
}
