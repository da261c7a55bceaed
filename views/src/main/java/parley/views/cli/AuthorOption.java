package parley.views.cli;

import picocli.CommandLine.Option;

/** Who enters something in a case. */
final class AuthorOption {
    @Option(
            names = "--as",
            paramLabel = "NAME",
            defaultValue = "${PARLEY_AUTHOR:-${sys:user.name}}",
            description = "Your name in the journal; default: $PARLEY_AUTHOR, else the name you are logged in under.")
    String name = "";
}
