package parley.views.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whether somebody pressed Ctrl-C. A command that asks is given a moment to end between two steps of its work and to say
 * how far it came; one that never asks is ended at once.
 */
public final class Interruption implements BooleanSupplier {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean interrupted;

    private Interruption() {}

    /** Listens to the signal that ends this program. */
    public static Interruption listen() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::interrupt, "interruption"));
        return interruption;
    }

    @Override
    public boolean getAsBoolean() {
        asked = true;
        return interrupted;
    }

    /** The command has ended by itself. */
    public void over() {
        over.countDown();
    }

    private void interrupt() {
        interrupted = true;
        if (asked) {
            try {
                boolean ended = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!ended) {
                    Runtime.getRuntime().halt(2);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
