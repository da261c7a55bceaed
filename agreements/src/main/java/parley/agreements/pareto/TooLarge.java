package parley.agreements.pareto;

/** A frontier that is not to be had exactly within the work allowed, or that somebody called off. */
public final class TooLarge extends Exception {
    public TooLarge(String message) {
        super(message);
    }

    /** Why, in words for a person. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
