package parley.model.yaml;

/** The words at fault: their line, or the stretch around them where a line is long. */
public final class Excerpt {
    private static final int LONGEST = 120;
    private static final int BEFORE = 40;

    private Excerpt() {}

    /** @param column from 1 */
    public static String of(String line, int column) {
        if (line.strip().length() <= LONGEST) {
            return line.strip();
        }
        int from = Math.max(0, Math.min(column - 1 - BEFORE, line.length() - LONGEST));
        int to = Math.min(line.length(), from + LONGEST);
        return (from > 0 ? "[...] " : "") + line.substring(from, to).strip() + (to < line.length() ? " [...]" : "");
    }
}
