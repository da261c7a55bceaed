package parley.views;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import parley.views.cli.Parley;

/** One run of the command line, as a user gives it. */
record Run(int exit, String out, String err) {
    static Run parley(String... args) {
        return typing("", () -> false, args);
    }

    /** While the person types {@code lines} and may call the work off. */
    static Run typing(String lines, BooleanSupplier cancelled, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Parley.run(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                cancelled,
                args);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
