package parley.views.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line as a whole: which commands there are, and what happens when one goes wrong. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Parley.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "From news reports on peace talks to a sourced ledger, a negotiation model and what can be settled.",
        description = {
            "",
            "Reads reports, keeps who said what on which issue with its source, and shows which settlements are"
                    + " possible, fair, stable and durable. Nothing leaves this machine.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some inputs failed and are named on standard error; the rest is done",
            "2:nothing could be done"
        },
        footerHeading = "%nStart here:%n",
        footer = {"  parley brief REPORT.txt", "  parley demo", "  parley help COMMAND"},
        subcommands = {
            BriefCommand.class,
            ReadCommand.class,
            InitCommand.class,
            AddCommand.class,
            ReviewCommand.class,
            StatusCommand.class,
            PositionsCommand.class,
            ChangesCommand.class,
            SearchCommand.class,
            HistoryCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            MergeCommand.class,
            SealCommand.class,
            UnsealCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            SolveCommand.class,
            ExplainCommand.class,
            ConvertCommand.class,
            StabilityCommand.class,
            DurabilityCommand.class,
            LensCommand.class,
            SimulateCommand.class,
            DemoCommand.class,
            CommandLine.HelpCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Parley implements Runnable {
    private final Console console;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Parley(Console console) {
        this.console = console;
    }

    /**
     * Runs one command line; returns its exit code.
     *
     * @param in what the person types, where a command asks
     * @param watched whether a person sees the streams as they come
     * @param cancelled asked between two steps of long work, beside Ctrl-C
     */
    public static int run(
            InputStream in,
            PrintStream out,
            PrintStream err,
            boolean watched,
            BooleanSupplier cancelled,
            String... args) {
        return commandLine(new Console(in, out, err, watched, cancelled)).execute(args);
    }

    static CommandLine commandLine(Console console) {
        Parley parley = new Parley(console);
        CommandLine line = new CommandLine(parley);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        Misuse.convert(line);
        line.setParameterExceptionHandler((fault, args) -> Misuse.tell(console, fault));
        line.setExecutionExceptionHandler((mistake, command, parsed) -> {
            console.err().println("parley: this is our mistake, not yours; please report it with what follows");
            mistake.printStackTrace(console.err());
            return Exit.FAILED;
        });
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().versionProvider(new Version()));
        line.getSubcommands().values().stream()
                .filter(sub -> sub.getCommandName().equals("generate-completion"))
                .forEach(sub -> sub.getCommandSpec()
                        .usageMessage()
                        .description(
                                "Prints a completion script for bash and zsh: source <(parley generate-completion)"));
        return line;
    }

    Console console() {
        return console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out());
    }

    /** The version that the build wrote down. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {number()};
        }

        static String number() {
            try (InputStream version = Parley.class.getResourceAsStream("/parley/views/version.txt")) {
                if (version == null) {
                    throw new IllegalStateException("the program was built without its version");
                }
                return "parley " + new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
