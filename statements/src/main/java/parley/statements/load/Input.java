package parley.statements.load;

import java.nio.file.Path;

/**
 * A file to be read as a report.
 *
 * @param path the file, as it was named or found
 * @param id the report's id, unique in one run
 */
public record Input(Path path, String id) {}
