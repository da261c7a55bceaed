package parley.agreements.solution;

/** The sum of utilities is as great as it can be (Harsanyi 1955). */
public final class Utilitarian extends PackageConcept {
    @Override
    public String key() {
        return "utilitarian";
    }

    @Override
    public String formula() {
        return "argmax sum_i u_i, over the individually rational packages";
    }

    @Override
    public String source() {
        return "Harsanyi, Journal of Political Economy 63 (1955) 309-321";
    }

    @Override
    public Merit merit() {
        return Merit.SUM;
    }
}
