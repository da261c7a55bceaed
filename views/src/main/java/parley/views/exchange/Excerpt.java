package parley.views.exchange;

/** The beginning of a long line, for a problem. */
final class Excerpt {
    private static final int LONGEST = 100;

    private Excerpt() {}

    static String of(String line) {
        int points = Math.min(line.codePointCount(0, line.length()), LONGEST);
        String start = line.substring(0, line.offsetByCodePoints(0, points));
        return Visible.of(start) + (start.length() < line.length() ? " ..." : "");
    }
}
