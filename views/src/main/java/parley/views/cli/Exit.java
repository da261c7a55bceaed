package parley.views.cli;

/** Exit codes: what a script may rely on. */
final class Exit {
    /** Everything asked for was done. */
    static final int DONE = 0;

    /** Some inputs failed and are named on standard error; the rest is done. */
    static final int SOME_FAILED = 1;

    /** Nothing could be done. */
    static final int FAILED = 2;

    private Exit() {}

    /** By how many of the inputs could be worked on. */
    static int of(int done, int failed) {
        if (failed == 0) {
            return DONE;
        }
        return done > 0 ? SOME_FAILED : FAILED;
    }
}
