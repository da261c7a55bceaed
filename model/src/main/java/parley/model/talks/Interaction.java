package parley.model.talks;

import parley.model.Estimate;

/**
 * What a combination of options adds to a party's utility, beside what each adds by itself: issues that hang together
 * (a pair, a group), or a hyper-rectangle of a nonlinear space. May be less than 0.
 *
 * @param when where it is added
 */
public record Interaction(Constraint when, Estimate adds) {
    @Override
    public String toString() {
        return adds.range() + " when " + when;
    }
}
