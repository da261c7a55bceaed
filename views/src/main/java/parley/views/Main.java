package parley.views;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import parley.views.cli.Parley;

/**
 * Where the program starts. Output is UTF-8 whatever the machine's locale; the launcher tells whether a person watches
 * ({@code -Dparley.watched=true}), since Java cannot ask about the error stream.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = Parley.run(System.in, out, err, Boolean.getBoolean("parley.watched"), () -> false, args);
        out.flush();
        System.exit(exit);
    }
}
