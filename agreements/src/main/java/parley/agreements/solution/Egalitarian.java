package parley.agreements.solution;

/** The least gain is as great as it can be (Kalai 1977). */
public final class Egalitarian extends PackageConcept {
    @Override
    public String key() {
        return "egalitarian";
    }

    @Override
    public String formula() {
        return "argmax min_i (u_i - r_i)";
    }

    @Override
    public String source() {
        return "Kalai, Econometrica 45 (1977) 1623-1630";
    }

    @Override
    public Merit merit() {
        return Merit.LEAST;
    }
}
