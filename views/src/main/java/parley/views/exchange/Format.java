package parley.views.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.ledger.Problem;

/** Files of other programs that hold reports and statements. */
public interface Format {
    /** By the names that people give on the command line. */
    List<Format> ALL = List.of(new WebAnnotations(), new Brat(), new Qdpx(), new CsvTables(), new JsonLines());

    /** {@code w3c}, {@code csv} and so on. */
    String word();

    /** Does it make a folder rather than a file? */
    boolean folder();

    /** What a case has and this format has no place for, a sentence each. */
    List<String> lost();

    /**
     * Writes what {@code extract} gives.
     *
     * @param place not there yet; its folder is
     * @param problems takes what could not be written as it is
     */
    void write(Extract extract, Path place, List<Problem> problems) throws IOException;

    /** Is this file or folder one of these? Looks at its content, never at its name alone. */
    boolean recognises(Path place) throws IOException;

    /**
     * Reads what is there, a report at a time. What is damaged is told to {@code problems} and left out.
     *
     * @throws IOException when nothing more of it can be read; its message says why
     */
    void read(Path place, Consumer<Sheet> sheets, List<Problem> problems) throws IOException;

    static Optional<Format> of(String word) {
        return ALL.stream().filter(format -> format.word().equals(word)).findFirst();
    }
}
