package parley.statements.text;

/**
 * A stretch in quotation marks, marks included.
 *
 * @param closed false when no closing mark was found before its paragraph ended
 */
public record Quotation(int start, int end, boolean closed) {
    public boolean covers(int index) {
        return start <= index && index < end;
    }
}
