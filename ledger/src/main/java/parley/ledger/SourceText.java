package parley.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was decoded, nothing stripped or normalised, addressed in code points. Java's strings count UTF-16 units;
 * the two differ after every character outside the Basic Multilingual Plane, so nobody else converts.
 */
public final class SourceText {
    private final String text;
    private final int length;
    /** UTF-16 index of every code point, or null when the two counts are the same. */
    private final int @Nullable [] unitOf;

    public SourceText(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.unitOf = length == text.length() ? null : index(text, length);
    }

    private static int[] index(String text, int length) {
        int[] units = new int[length + 1];
        int unit = 0;
        for (int point = 0; point < length; point++) {
            units[point] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[length] = unit;
        return units;
    }

    /** Length in code points. */
    public int length() {
        return length;
    }

    /** The words under {@code span}, as they stand in the text. */
    public String quote(Span span) {
        return text.substring(unit(span.start()), unit(span.end()));
    }

    /** The span of the UTF-16 range [{@code from}, {@code to}) of {@link #toString()}, as a regular expression gives it. */
    public Span span(int from, int to) {
        return new Span(point(from), point(to));
    }

    /** UTF-16 index of a code point. */
    public int unit(int point) {
        return unitOf == null ? point : unitOf[point];
    }

    private int point(int unit) {
        if (unitOf == null) {
            return unit;
        }
        int found = Arrays.binarySearch(unitOf, unit);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public String toString() {
        return text;
    }
}
