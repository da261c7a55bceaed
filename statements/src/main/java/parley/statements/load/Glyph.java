package parley.statements.load;

/**
 * A printed character, in points from the page's upper left corner.
 *
 * @param space how wide a space of its font is; 0 when the font does not tell
 */
record Glyph(String words, float left, float right, float baseline, float size, float space) {
    boolean isBlank() {
        return words.isBlank();
    }
}
