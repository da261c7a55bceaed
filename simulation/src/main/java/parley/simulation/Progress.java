package parley.simulation;

/** Whoever waits for a simulation. Both are called from the thread that started it. */
public interface Progress {
    /** So many plays of so many are done. */
    void done(long runs, long of);

    /** Whether to stop and give what there is. */
    boolean cancelled();

    /** Nobody waits. */
    static Progress none() {
        return new Progress() {
            @Override
            public void done(long runs, long of) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
