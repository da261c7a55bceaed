package parley.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.model.talks.Talks;

/** Plays talks many times, or once as a story. */
public final class Simulation {
    /** Draws that a thread plays before it reports; results are merged in this grain, so it is part of their last bit. */
    private static final int BATCH = 128;

    private Simulation() {}

    /**
     * Plays the talks as often as the setup says. The same talks and setup give the same outcomes, to the last bit,
     * whatever the number of threads. Cost: for every play, each offer and each draw looks at every package.
     *
     * @param threads 1 or more
     */
    public static Simulated run(Talks talks, Setup setup, int threads, Progress progress) {
        Preparation preparation = new Preparation(talks, setup);
        Optional<Table> table = preparation.table();
        return table.isEmpty() ? new Simulated.Refused(preparation.obstacles()) : run(table.get(), threads, progress);
    }

    private static Simulated run(Table table, int threads, Progress progress) {
        int deadline = table.setup().deadline();
        long draws = (table.setup().runs() + 1) / 2;
        Tally total = new Tally(deadline);
        long begun = 0;
        long done = 0;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<Optional<Tally>>> ahead = new ArrayDeque<>();
            while (done < draws) {
                if (progress.cancelled()) {
                    return new Simulated.Stopped(total.outcomes(table));
                }
                while (begun < draws && ahead.size() < 4 * threads) {
                    long from = begun;
                    long to = Math.min(draws, from + BATCH);
                    ahead.add(pool.submit(() -> play(table, from, to)));
                    begun = to;
                }
                Optional<Tally> batch = ahead.remove().get();
                if (batch.isEmpty()) {
                    return contradiction();
                }
                total.merge(batch.get());
                done = Math.min(draws, done + BATCH);
                progress.done(2 * done, 2 * draws);
            }
            return new Simulated.Done(total.outcomes(table));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Simulated.Stopped(total.outcomes(table));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a play failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Simulated.Refused contradiction() {
        return new Simulated.Refused(List.of("no preferences agree with the stated comparisons: none of "
                + PartyDraw.TRIES + " draws did. Check them against the weights and values."));
    }

    /** Empty when a draw cannot be made. */
    private static Optional<Tally> play(Table table, long from, long to) {
        Tally tally = new Tally(table.setup().deadline());
        for (long number = from; number < to && !Thread.currentThread().isInterrupted(); number++) {
            Optional<Draw> draw = table.draw(number);
            if (draw.isEmpty()) {
                return Optional.empty();
            }
            tally.add(
                    draw.get(),
                    table.play(number, draw.get(), 0).ending(),
                    table.play(number, draw.get(), 1).ending());
        }
        return Optional.of(tally);
    }

    /**
     * Play number {@code run} of the same setup, offer by offer: the very play that {@link #run} counts under that number.
     * Empty where {@link #run} refuses.
     *
     * @param run from 0
     */
    public static Optional<Story> story(Talks talks, Setup setup, long run) {
        return new Preparation(talks, setup)
                .table()
                .flatMap(table -> table.draw(run / 2).map(draw -> Story.of(table, draw, run)));
    }
}
