package parley.statements.load;

import java.util.List;

/**
 * A page of print.
 *
 * @param number from 1
 * @param height in points
 * @param lines in reading order
 */
record PrintedPage(int number, float height, List<PrintedLine> lines) {
    PrintedPage {
        lines = List.copyOf(lines);
    }
}
