package parley.agreements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** docs/benchmarks.md: a section a module, each rewritten by its own benchmark. */
final class BenchmarkPage {
    private BenchmarkPage() {}

    /** Writes the section named {@code title} anew, in its place or at the end. */
    static void write(Path page, String title, String text) throws IOException {
        String old = Files.exists(page) ? Files.readString(page) : "# Benchmarks\n";
        String section = "## " + title + "\n\n" + text.stripTrailing() + "\n";
        int start = old.indexOf("## " + title + "\n");
        if (start < 0) {
            Files.writeString(page, old.stripTrailing() + "\n\n" + section);
            return;
        }
        int end = old.indexOf("\n## ", start);
        Files.writeString(page, old.substring(0, start) + section + (end < 0 ? "" : old.substring(end)));
    }
}
