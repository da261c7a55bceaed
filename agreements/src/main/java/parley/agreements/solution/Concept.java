package parley.agreements.solution;

import java.util.List;

/** A notion of what a fair settlement is. Several stand side by side; none is recommended. */
public interface Concept {
    /** Its key in files: {@code kalai_smorodinsky}. */
    String key();

    /** Its formula in a line. */
    String formula();

    /** Who proposed it, and when. */
    String source();

    Answer solve(Bargain bargain);

    /** All of them, in the order in which they are shown. */
    static List<Concept> all() {
        return List.of(
                new Nash(),
                new Egalitarian(),
                new Utilitarian(),
                new KalaiSmorodinsky(),
                new EqualLoss(),
                new Raiffa(),
                new PerlesMaschler(),
                new AdjustedWinner());
    }
}
