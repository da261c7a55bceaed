package parley.views.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import parley.ledger.Problem;

/**
 * Where a command writes: answers to one stream, problems and progress to the other; and where it hears from the person.
 *
 * @param in what the person types
 * @param watched somebody is looking, so progress may be drawn over itself
 * @param cancelled whether somebody called the work off other than by Ctrl-C, which {@link Interruptible} hears
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean watched, BooleanSupplier cancelled) {
    private static final int WIDTH = 100;

    void problems(Collection<Problem> problems) {
        problems.forEach(problem -> err.println("parley: " + problem));
    }

    /** Columns to wrap at: the terminal's as the shell tells it, within reading width. */
    int width() {
        String columns = System.getenv("COLUMNS");
        try {
            return columns == null ? WIDTH : Math.clamp(Integer.parseInt(columns.strip()), 60, 160);
        } catch (NumberFormatException e) {
            return WIDTH;
        }
    }
}
