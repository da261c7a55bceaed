package parley.statements;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;

/** Prints the spans of every {@code .txt} file of a folder as JSON Lines, for scorers outside. Statements without a cue are left out. */
public final class PrintPredictions {
    private PrintPredictions() {}

    public static void main(String[] folders) throws IOException {
        Reader reader = Reader.shipped();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    String id = file.getFileName().toString().replaceFirst("\\.txt$", "");
                    out.println("{\"id\":\"" + id + "\",\"attributions\":"
                            + attributions(reader.read(Report.of(id, null, null, null, Files.readString(file)))) + "}");
                }
            }
        }
    }

    private static String attributions(List<Statement> statements) {
        StringJoiner all = new StringJoiner(",", "[", "]");
        for (Statement statement : statements) {
            if (!statement.attribution().cue().isEmpty()) {
                all.add("{\"source\":" + spans(statement.attribution().source()) + ",\"cue\":"
                        + spans(statement.attribution().cue()) + ",\"content\":"
                        + spans(statement.attribution().content()) + "}");
            }
        }
        return all.toString();
    }

    private static String spans(List<Span> spans) {
        StringJoiner all = new StringJoiner(",", "[", "]");
        for (Span span : spans) {
            all.add("[" + span.start() + "," + span.end() + "]");
        }
        return all.toString();
    }
}
