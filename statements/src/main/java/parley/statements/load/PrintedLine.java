package parley.statements.load;

/**
 * A line of a printed page, in points from the page's upper left corner.
 *
 * @param baseline how far down it stands
 * @param size of its largest letters
 * @param block which stretch of a column it belongs to, counted in reading order; unique in its page only
 */
record PrintedLine(String words, float left, float right, float baseline, float size, int block) {
    PrintedLine in(int block) {
        return new PrintedLine(words, left, right, baseline, size, block);
    }

    /** The same line, more of it to the right. */
    PrintedLine and(PrintedLine more) {
        return new PrintedLine(
                words + " " + more.words,
                Math.min(left, more.left),
                Math.max(right, more.right),
                size >= more.size ? baseline : more.baseline,
                Math.max(size, more.size),
                block);
    }
}
