package parley.views.cli;

import picocli.CommandLine.Option;

/** The option every command has. */
final class JsonOption {
    @Option(names = "--json", description = "Print one JSON document instead of tables (schemas: docs/schema).")
    boolean json;
}
