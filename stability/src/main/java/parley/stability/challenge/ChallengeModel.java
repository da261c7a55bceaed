package parley.stability.challenge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Bueno de Mesquita's expected-utility ("challenge") model (1985, 1994) in the reading of Scholz, Calbert and Smith (2011):
 * everybody weighs challenging everybody else, by the votes that all would cast, first as if all were neutral to risk, then
 * with the attitudes that the first weighing shows; then all move at once. An experimental lens and no forecast: on the data
 * it was published with it does not settle, and small errors in the inputs move the result across the scale.
 *
 * <p>Where a round offers several confrontations the least move is taken, so among compromises; the source names neither for
 * ties, which go to the first actor. Cost of a round: actors^3.
 */
public final class ChallengeModel {
    private final double[] capability;
    private final double[] salience;
    private final double width;

    /** The same numbers for one contest; lists of equal length, at least 2. */
    private ChallengeModel(double[] capability, double[] salience, double[] position) {
        this.capability = capability;
        this.salience = salience;
        this.width = Arrays.stream(position).max().orElseThrow()
                - Arrays.stream(position).min().orElseThrow();
    }

    /**
     * The contest round by round, from round 0.
     *
     * @param capability from 0, one for each actor
     * @param salience in [0, 1]
     * @param position not all alike
     * @param rounds to look ahead, from 0; nobody moving, the last stands for all that follow
     */
    public static List<Round> rounds(double[] capability, double[] salience, double[] position, int rounds) {
        ChallengeModel model = new ChallengeModel(capability.clone(), salience.clone(), position.clone());
        if (!(model.width > 0)) {
            throw new IllegalArgumentException("everybody stands at " + position[0]);
        }
        List<Round> made = new ArrayList<>();
        double[] at = position.clone();
        made.add(model.round(0, at, List.of(), List.of(), List.of(), List.of()));
        for (int number = 1; number <= rounds; number++) {
            Round next = model.next(number, at);
            made.add(next);
            at = next.positions().stream().mapToDouble(Double::doubleValue).toArray();
        }
        return made;
    }

    private Round next(int number, double[] at) {
        int actors = at.length;
        double[] neutral = new double[actors];
        Arrays.fill(neutral, 1);
        List<Double> risks = risks(at, chances(at, neutral));
        double[] exponents = risks.stream()
                .mapToDouble(risk -> (1 - risk / 3) / (1 + risk / 3))
                .toArray();
        double[][] chances = chances(at, exponents);
        List<List<Facing>> map = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        double[] to = at.clone();
        for (int i = 0; i < actors; i++) {
            List<Facing> row = new ArrayList<>();
            List<Move> open = new ArrayList<>();
            for (int j = 0; j < actors; j++) {
                Facing facing = Facing.NONE;
                if (at[i] != at[j]) {
                    double mine = gain(at, chances, i, j, exponents[i]);
                    double theirs = gain(at, chances, j, i, exponents[i]);
                    facing = facing(mine, theirs);
                    moved(at, i, j, facing, mine / theirs).ifPresent(open::add);
                }
                row.add(facing);
            }
            map.add(row);
            int from = i;
            Optional<Move> taken = open.stream()
                    .min(Comparator.comparing(Move::facing)
                            .thenComparingDouble(move -> Math.abs(move.to() - at[from])));
            if (taken.isPresent()) {
                to[i] = taken.get().to();
                moves.add(taken.get());
            }
        }
        return round(number, to, risks, Arrays.stream(exponents).boxed().toList(), map, moves);
    }

    private static Facing facing(double mine, double theirs) {
        if (theirs > mine && mine > 0) {
            return Facing.CONFRONTATION;
        }
        if (theirs > 0 && mine < 0) {
            return theirs > -mine ? Facing.COMPROMISE : Facing.CAPITULATION;
        }
        return Facing.NONE;
    }

    private static Optional<Move> moved(double[] at, int i, int j, Facing facing, double ratio) {
        return switch (facing) {
            case CONFRONTATION, CAPITULATION -> Optional.of(new Move(i, facing, j, at[j]));
            case COMPROMISE -> Optional.of(new Move(i, facing, j, at[i] + (at[j] - at[i]) * Math.abs(ratio)));
            case NONE -> Optional.empty();
        };
    }

    /** What k would cast for i's position against j's. */
    private double vote(double[] at, int k, int i, int j, double exponent) {
        return capability[k]
                * salience[k]
                * (Math.pow(distance(at, k, j), exponent) - Math.pow(distance(at, k, i), exponent));
    }

    private double distance(double[] at, int a, int b) {
        return Math.abs(at[a] - at[b]) / width;
    }

    /** P_ij: votes for i against j, of all votes for anybody against anybody. */
    private double[][] chances(double[] at, double[] exponents) {
        int actors = at.length;
        double[][] cast = new double[actors][actors];
        double all = 0;
        for (int i = 0; i < actors; i++) {
            for (int j = 0; j < actors; j++) {
                for (int k = 0; k < actors; k++) {
                    double vote = vote(at, k, i, j, exponents[k]);
                    cast[i][j] += Math.max(0, vote);
                    all += Math.abs(vote);
                }
            }
        }
        for (int i = 0; i < actors; i++) {
            for (int j = 0; j < actors; j++) {
                cast[i][j] = at[i] == at[j] || all == 0 ? 0 : cast[i][j] / all;
            }
        }
        return cast;
    }

    /** EU_ij: what i gains by challenging j, as one with this exponent reckons. */
    private double gain(double[] at, double[][] chances, int i, int j, double exponent) {
        double apart = distance(at, i, j);
        double succeeds = 2 - 4 * Math.pow(0.5 - 0.5 * apart, exponent);
        double fails = 2 - 4 * Math.pow(0.5 + 0.5 * apart, exponent);
        double asItIs = 2 - 4 * Math.pow(0.5, exponent);
        double chance = chances[i][j];
        return salience[j] * (chance * succeeds + (1 - chance) * fails) + (1 - salience[j]) * succeeds - asItIs;
    }

    /** R: everybody's danger, scaled to [-1, 1]; 0 for all if all are pressed alike. */
    private List<Double> risks(double[] at, double[][] chances) {
        double[] danger = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            for (int k = 0; k < at.length; k++) {
                danger[i] += k == i ? 0 : gain(at, chances, k, i, 1);
            }
        }
        double most = Arrays.stream(danger).max().orElseThrow();
        double least = Arrays.stream(danger).min().orElseThrow();
        return Arrays.stream(danger)
                .mapToObj(own -> most == least ? 0.0 : (2 * own - most - least) / (most - least))
                .toList();
    }

    private Round round(
            int number,
            double[] at,
            List<Double> risks,
            List<Double> exponents,
            List<List<Facing>> map,
            List<Move> moves) {
        double[] weight = IntStream.range(0, at.length)
                .mapToDouble(i -> capability[i] * salience[i])
                .toArray();
        double all = Arrays.stream(weight).sum();
        double mean = IntStream.range(0, at.length)
                        .mapToDouble(i -> weight[i] * at[i])
                        .sum()
                / all;
        return new Round(
                number,
                Arrays.stream(at).boxed().toList(),
                mean,
                median(at, weight, all),
                risks,
                exponents,
                map,
                moves);
    }

    private static double median(double[] at, double[] weight, double all) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, at.length).boxed().toList());
        Collections.sort(order, Comparator.comparingDouble(actor -> at[actor]));
        double below = 0;
        for (int actor : order) {
            below += weight[actor];
            if (below >= all / 2 * (1 - 1e-12)) {
                return at[actor];
            }
        }
        throw new IllegalStateException("weights that do not add up");
    }
}
