package parley.views.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Long work that Ctrl-C ends early and not in vain: the work is told, and has some seconds to print what it has. On a
 * terminal a line tells how long it has run.
 */
final class Interruptible implements AutoCloseable {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final int GRACE_SECONDS = 20;

    private final Console console;
    private final String what;
    private final long start = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean cancelled;
    private long drawn;

    /** Draws no line of its own, where the work tells its progress by itself. */
    Interruptible(Console console) {
        this(console, "");
    }

    Interruptible(Console console, String what) {
        this.console = console;
        this.what = what;
        this.hook = new Thread(this::interrupt, "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether somebody called it off; asked by the work now and then, by which it also draws its line. */
    synchronized boolean cancelled() {
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        if (console.watched() && !what.isEmpty() && System.nanoTime() - start > QUIET_NANOS && seconds != drawn) {
            drawn = seconds;
            console.err().print("\r" + what + ", " + seconds + " s (Ctrl-C shows what there is) ");
            console.err().flush();
        }
        return cancelled || console.cancelled().getAsBoolean();
    }

    private void interrupt() {
        cancelled = true;
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                console.err().println("it took too long to stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work is done: takes the line away. */
    synchronized void quiet() {
        if (drawn > 0) {
            console.err().print("\r" + " ".repeat(what.length() + 50) + "\r");
            console.err().flush();
            drawn = 0;
        }
    }

    /** What there was has been printed, and the program may end. */
    @Override
    public void close() {
        quiet();
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, by the hook, which is what it was for.
            cancelled = true;
        }
    }
}
