package parley.simulation;

/**
 * A time-dependent tactic (Faratin, Sierra and Jennings 1998, "Negotiation decision functions for autonomous agents",
 * polynomial form): by period t of T the share (t / (T - 1))^(1 / beta) of the way from the best package to the
 * reservation value is given up, all of it in the last period. The source lets the tactic run on each issue; here it runs
 * on utility, so that issues may be traded against each other.
 *
 * @param beta below 1 holds out until late (boulware), 1 concedes evenly, above 1 concedes early (conceder); more than 0
 */
public record TimeDependent(double beta) implements Concession {
    public TimeDependent {
        if (!(beta > 0) || Double.isInfinite(beta)) {
            throw new IllegalArgumentException("beta is more than 0, not " + beta);
        }
    }

    @Override
    public String name() {
        if (beta == 0.2) {
            return "boulware";
        }
        if (beta == 1) {
            return "linear";
        }
        return beta == 5 ? "conceder" : "time-dependent " + beta;
    }

    @Override
    public double target(View view, int period) {
        Side own = view.own();
        int last = view.deadline() - 1;
        if (period >= last) {
            return own.reservation();
        }
        double conceded = Math.pow((double) period / last, 1 / beta);
        return Math.max(own.reservation(), own.best() - conceded * (own.best() - own.reservation()));
    }
}
