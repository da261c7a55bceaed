package parley.agreements.factors;

/** Somebody called the search off. */
final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    CalledOff() {
        super("called off", null, false, false);
    }
}
