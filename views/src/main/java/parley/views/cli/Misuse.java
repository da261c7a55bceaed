package parley.views.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood, told like every other problem: where, what, and what was probably meant. */
final class Misuse {
    private Misuse() {}

    static int tell(Console console, ParameterException fault) {
        console.problems(List.of(problem(fault)));
        console.err()
                .println("    See " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.FAILED;
    }

    /** The command's first parameter is missing, which only the command can tell. */
    static MissingParameterException missing(CommandLine command) {
        return new MissingParameterException(
                command, command.getCommandSpec().positionalParameters().getFirst(), "missing");
    }

    private static Problem problem(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(
                    unmatched.getUnmatched().getFirst(), fault.getCommandLine().getCommandSpec());
        }
        if (fault instanceof MissingParameterException missing) {
            ArgSpec argument = missing.getMissing().getFirst();
            return argument instanceof OptionSpec option
                    ? problem("option '" + option.longestName() + "' needs a value", "")
                    : problem(argument.paramLabel() + " is missing", "It is: " + begun(argument.description()[0]));
        }
        return problem(begun(Objects.requireNonNullElse(fault.getMessage(), "cannot be understood")), "");
    }

    private static Problem problem(String explanation, String advice) {
        return Problem.of("command line", explanation, advice);
    }

    private static String begun(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static Problem unmatched(String word, CommandSpec spec) {
        if (word.startsWith("-")) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return problem(
                    "unknown option '" + name + "'",
                    Spelling.advice(name, spec.optionsMap().keySet()));
        }
        Set<String> commands = spec.subcommands().keySet();
        return commands.isEmpty()
                ? problem("did not expect '" + word + "' here", "")
                : problem("unknown command '" + word + "'", Spelling.advice(word, commands));
    }

    /** Values that are not of their type, told in words instead of Java's. */
    static void convert(CommandLine line) {
        line.registerConverter(LocalDate.class, Misuse::day);
        line.registerConverter(int.class, Misuse::count);
        line.registerConverter(Integer.class, Misuse::count);
        line.registerConverter(double.class, Misuse::decimal);
        line.registerConverter(long.class, Misuse::number);
        line.registerConverter(Long.class, Misuse::number);
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + word + "' is no day. Write it like 2025-09-10");
        }
    }

    private static int count(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw notWhole(word);
        }
    }

    private static double decimal(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + word + "' is no number. Write it like 0.8");
        }
    }

    private static long number(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw notWhole(word);
        }
    }

    private static TypeConversionException notWhole(String word) {
        return new TypeConversionException(
                "'" + word + (word.matches("[+-]?[0-9]+") ? "' is too large" : "' is no whole number"));
    }
}
