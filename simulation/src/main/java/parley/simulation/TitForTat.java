package parley.simulation;

/**
 * A behaviour-dependent tactic, "random absolute tit-for-tat" without its random part (Faratin, Sierra and Jennings
 * 1998): gives as much of its own utility as the other side's latest offer gained it over that side's offer before, and
 * takes back as much as it lost. It begins with its best package and never goes below its reservation value. Two of them
 * across the table never move. It knows no deadline, except that in the last period it accepts whatever its reservation
 * value allows, since nothing can follow.
 */
public record TitForTat() implements Concession {
    @Override
    public String name() {
        return "tit-for-tat";
    }

    @Override
    public double target(View view, int period) {
        Side own = view.own();
        if (period >= view.deadline()) {
            return own.reservation();
        }
        if (period < 2) {
            return own.best();
        }
        double mine = own.utility(view.offer(period - 2));
        if (period == 2) {
            return Math.max(own.reservation(), mine);
        }
        double gained = own.utility(view.offer(period - 1)) - own.utility(view.offer(period - 3));
        return Math.clamp(mine - gained, own.reservation(), own.best());
    }
}
