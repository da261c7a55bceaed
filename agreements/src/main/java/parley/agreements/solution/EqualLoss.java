package parley.agreements.solution;

/** The greatest loss against the best possible is as small as it can be (Chun 1988). */
public final class EqualLoss extends PackageConcept {
    @Override
    public String key() {
        return "equal_loss";
    }

    @Override
    public String formula() {
        return "argmin max_i (M_i - u_i)";
    }

    @Override
    public String source() {
        return "Chun, Economics Letters 26 (1988) 103-106";
    }

    @Override
    public Merit merit() {
        return Merit.LEAST;
    }

    @Override
    public Levels levels(Stakes stakes) {
        return new Levels(stakes.ideal(), super.levels(stakes).factor());
    }
}
