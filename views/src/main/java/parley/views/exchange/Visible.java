package parley.views.exchange;

/**
 * Names as they really are: characters that show nothing, or turn the order of those beside them, written out. A name that
 * looks like another's is how people are made to say what they never said.
 */
public final class Visible {
    private Visible() {}

    /** The words with {@code \u202e} and its like for each such character. */
    public static String of(String words) {
        if (words.codePoints().noneMatch(Visible::hidden)) {
            return words;
        }
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(point -> {
            if (hidden(point)) {
                out.append(point > 0xffff ? "\\u{%x}".formatted(point) : "\\u%04x".formatted(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** Does it hold a character that a reader cannot see? */
    public static boolean deceptive(String words) {
        return words.codePoints().anyMatch(Visible::hidden);
    }

    /** Controls, format characters (bidirectional marks, zero-width characters, tags), lone surrogates, odd line breaks. */
    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> point == 0x115f || point == 0x1160 || point == 0x3164 || point == 0xffa0;
        };
    }
}
