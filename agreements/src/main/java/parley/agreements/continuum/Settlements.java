package parley.agreements.continuum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.pareto.Layout;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Bargain;
import parley.agreements.solution.Concept;
import parley.agreements.solution.Levels;
import parley.agreements.solution.NoZone;
import parley.agreements.solution.Opposition;
import parley.agreements.solution.PackageConcept;
import parley.agreements.solution.Stakes;
import parley.model.Range;
import parley.model.talks.Outcome;

/**
 * The solutions on a frontier of points and straight stretches. On a stretch a product of gains is a parabola and every
 * level a straight line, so that each concept's best place is a fraction. Lotteries are over the ends of what the zone
 * keeps of the parts. Cost: one pass over the frontier for each concept.
 */
public final class Settlements {
    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final Continuum continuum;
    private final BigFraction[] reservation;
    private final List<Part> zone = new ArrayList<>();
    private final BigFraction[] ideal;
    private final BigInteger common;
    private final Stakes stakes;

    public Settlements(Continuum continuum) {
        this.continuum = continuum;
        this.reservation = new BigFraction[] {
            continuum.space().utilities().reservation(0),
            continuum.space().utilities().reservation(1)
        };
        continuum
                .parts()
                .forEach(part -> part.atLeast(reservation[0], reservation[1]).ifPresent(zone::add));
        this.ideal = reservation.clone();
        for (Part part : zone) {
            ideal[0] = greater(ideal[0], part.x());
            ideal[1] = greater(ideal[1], part.lastY());
        }
        BigInteger scale = BigInteger.ONE;
        for (int p = 0; p < 2; p++) {
            scale = multiple(multiple(scale, reservation[p]), ideal[p]);
        }
        this.common = scale;
        this.stakes = new Stakes(
                common,
                Arrays.stream(reservation).map(this::whole).toArray(BigInteger[]::new),
                Arrays.stream(ideal).map(this::whole).toArray(BigInteger[]::new));
    }

    public boolean noZone() {
        return zone.isEmpty();
    }

    /** The most each party gets in the zone; empty without one. */
    public List<BigFraction> ideal() {
        return zone.isEmpty() ? List.of() : List.of(ideal);
    }

    /** By the concept's key. */
    public Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        @Nullable Bargain bargain = zone.isEmpty() ? null : new Bargain(new ZoneCorners(continuum, zone));
        for (Concept concept : Concept.all()) {
            Answer answer;
            if (bargain == null) {
                answer = concept instanceof PackageConcept
                        ? new Answer.Packages(List.of(), NoZone.REASON)
                        : new Answer.Silent(NoZone.REASON);
            } else if (concept instanceof PackageConcept packages) {
                answer = packages(packages);
            } else {
                answer = nearest(concept.solve(bargain));
            }
            answers.put(concept.key(), answer);
        }
        return answers;
    }

    /** A place on the frontier. */
    private record Place(Part part, List<BigFraction> at) {}

    private Answer packages(PackageConcept concept) {
        Levels levels = concept.levels(stakes);
        BigFraction best = null;
        List<Place> tied = new ArrayList<>();
        for (Part part : zone) {
            for (BigFraction share : candidates(concept, levels, part)) {
                List<BigFraction> at = part.at(share);
                boolean covered =
                        (share.signum() == 0 && part.open()) || (share.equals(BigFraction.ONE) && part.lastOpen());
                BigFraction merit = merit(concept, levels, at);
                int sign = best == null ? 1 : Range.compare(merit, best);
                if (sign < 0 || covered) {
                    continue;
                }
                if (sign > 0) {
                    best = merit;
                    tied.clear();
                }
                if (tied.stream().noneMatch(other -> other.at().equals(at))) {
                    tied.add(new Place(part, at));
                }
            }
        }
        if (best == null) {
            return new Answer.Packages(List.of(), NoZone.REASON);
        }
        String note = concept.note(BigInteger.valueOf(best.signum()));
        for (int k = 0; k + 1 < tied.size(); k++) {
            if (tied.get(k).part().equals(tied.get(k + 1).part())) {
                note = (note == null ? "" : note + "; ") + concept.key().replace('_', ' ')
                        + ": every package on the stretch between two of those listed is as good";
            }
        }
        return new Answer.Packages(chosen(levels, tied), note);
    }

    private List<Answer.Chosen> chosen(Levels levels, List<Place> tied) {
        List<BigFraction[]> sorted = new ArrayList<>();
        for (Place place : tied) {
            BigFraction[] of = levels(levels, place.at()).toArray(BigFraction[]::new);
            Arrays.sort(of, Range::compare);
            sorted.add(of);
        }
        BigFraction[] first = sorted.stream()
                .max((a, b) -> Arrays.compare(a, b, Range::compare))
                .orElseThrow();
        List<Answer.Chosen> chosen = new ArrayList<>();
        for (int k = 0; k < tied.size(); k++) {
            Place place = tied.get(k);
            chosen.add(new Answer.Chosen(
                    continuum.parts().indexOf(place.part()),
                    place.at(),
                    continuum.outcome(place.part(), place.at().get(0)),
                    null,
                    Arrays.compare(sorted.get(k), first, Range::compare) == 0));
        }
        return chosen;
    }

    /** The shares of the way at one of which a concept is at its best on a part. */
    private List<BigFraction> candidates(PackageConcept concept, Levels levels, Part part) {
        List<BigFraction> shares = new ArrayList<>(List.of(BigFraction.ZERO));
        if (part.single()) {
            return shares;
        }
        shares.add(BigFraction.ONE);
        List<BigFraction> from = levels(levels, part.at(BigFraction.ZERO));
        List<BigFraction> to = levels(levels, part.at(BigFraction.ONE));
        if (from.size() == 2) {
            BigFraction down = from.get(0).subtract(to.get(0));
            BigFraction up = to.get(1).subtract(from.get(1));
            switch (concept.merit()) {
                // (a - d t) (c + u t) is greatest at t = (a u - c d) / 2 d u
                case PRODUCT ->
                    shares.add(from.get(0)
                            .multiply(up)
                            .subtract(from.get(1).multiply(down))
                            .divide(down.multiply(up))
                            .multiply(HALF));
                // a - d t = c + u t
                case LEAST -> shares.add(from.get(0).subtract(from.get(1)).divide(down.add(up)));
                case SUM -> {}
            }
        }
        shares.removeIf(share -> share.signum() < 0 || Range.compare(share, BigFraction.ONE) > 0);
        return shares;
    }

    private List<BigFraction> levels(Levels levels, List<BigFraction> at) {
        List<BigFraction> of = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            if (levels.factor()[p].signum() != 0) {
                of.add(at.get(p).multiply(common).subtract(levels.base()[p]).multiply(levels.factor()[p]));
            }
        }
        return of;
    }

    private BigFraction merit(PackageConcept concept, Levels levels, List<BigFraction> at) {
        List<BigFraction> of = levels(levels, at);
        return switch (concept.merit()) {
            case PRODUCT -> of.stream().reduce(BigFraction.ONE, BigFraction::multiply);
            case SUM -> of.stream().reduce(BigFraction.ZERO, BigFraction::add);
            case LEAST ->
                of.stream().reduce((a, b) -> Range.compare(a, b) <= 0 ? a : b).orElse(BigFraction.ZERO);
        };
    }

    private Answer nearest(Answer answer) {
        return switch (answer) {
            case Answer.Mixed mixed ->
                new Answer.Mixed(mixed.utilities(), mixed.lottery(), nearest(mixed.utilities()), mixed.exact());
            case Answer.Divided divided ->
                new Answer.Divided(
                        divided.utilities(),
                        divided.shares(),
                        divided.points(),
                        divided.outcome(),
                        nearest(divided.utilities()));
            case Answer.Silent silent -> silent;
            case Answer.Packages packages -> packages;
        };
    }

    /** The package of the zone nearest to {@code utilities}. */
    private Outcome nearest(List<BigFraction> utilities) {
        @Nullable Place best = null;
        @Nullable BigFraction least = null;
        for (Part part : zone) {
            List<BigFraction> at = part.at(foot(part, utilities.get(0), utilities.get(1)));
            BigFraction distance = square(at.get(0).subtract(utilities.get(0)))
                    .add(square(at.get(1).subtract(utilities.get(1))));
            if (least == null || Range.compare(distance, least) < 0) {
                least = distance;
                best = new Place(part, at);
            }
        }
        if (best == null) {
            throw new IllegalStateException("there is a zone");
        }
        return continuum.outcome(best.part(), best.at().get(0));
    }

    /** The share of the way at which a part comes nearest to a place. */
    private static BigFraction foot(Part part, BigFraction x, BigFraction y) {
        if (part.single()) {
            return BigFraction.ZERO;
        }
        BigFraction right = part.lastX().subtract(part.x());
        BigFraction up = part.lastY().subtract(part.y());
        BigFraction share = x.subtract(part.x())
                .multiply(right)
                .add(y.subtract(part.y()).multiply(up))
                .divide(square(right).add(square(up)));
        return share.signum() < 0
                ? BigFraction.ZERO
                : Range.compare(share, BigFraction.ONE) > 0 ? BigFraction.ONE : share;
    }

    /** Over the whole frontier; a utility above 1 counts as 1. */
    public Opposition opposition() {
        BigFraction one = BigFraction.ONE;
        @Nullable BigFraction least = null;
        boolean clipped = false;
        for (Part part : continuum.parts()) {
            clipped |= Range.compare(part.x(), one) > 0 || Range.compare(part.lastY(), one) > 0;
            List<BigFraction> shares = new ArrayList<>(List.of(BigFraction.ZERO, foot(part, one, one)));
            if (!part.single()) {
                shares.add(BigFraction.ONE);
                shares.add(part.x().subtract(one).divide(part.x().subtract(part.lastX())));
                shares.add(one.subtract(part.y()).divide(part.lastY().subtract(part.y())));
            }
            for (BigFraction share : shares) {
                if (share.signum() >= 0 && Range.compare(share, one) <= 0) {
                    BigFraction squared = BigFraction.ZERO;
                    for (BigFraction utility : part.at(share)) {
                        BigFraction missing = one.subtract(utility);
                        squared = missing.signum() < 0 ? squared : squared.add(square(missing));
                    }
                    least = least == null || Range.compare(squared, least) < 0 ? squared : least;
                }
            }
        }
        return new Opposition(least == null ? BigFraction.ZERO : least, clipped);
    }

    /** What comes nearest to a zone, when there is none. */
    public Optional<NoZone> nearestToZone() {
        if (!zone.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Place best = null;
        Comparator<BigFraction[]> order = (a, b) -> Arrays.compare(a, b, Range::compare);
        BigFraction[] most = {};
        for (Part part : continuum.parts()) {
            List<BigFraction> shares = new ArrayList<>(List.of(BigFraction.ZERO));
            if (!part.single()) {
                shares.add(BigFraction.ONE);
                BigFraction ahead =
                        part.x().subtract(reservation[0]).subtract(part.y().subtract(reservation[1]));
                shares.add(ahead.divide(
                        part.x().subtract(part.lastX()).add(part.lastY()).subtract(part.y())));
            }
            for (BigFraction share : shares) {
                if (share.signum() < 0 || Range.compare(share, BigFraction.ONE) > 0) {
                    continue;
                }
                List<BigFraction> at = part.at(share);
                BigFraction[] gains = {
                    at.get(0).subtract(reservation[0]), at.get(1).subtract(reservation[1])
                };
                Arrays.sort(gains, Range::compare);
                if (best == null || order.compare(gains, most) > 0) {
                    best = new Place(part, at);
                    most = gains;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("a frontier has a point");
        }
        Layout layout = continuum.space().layout();
        return Optional.of(
                NoZone.at(layout, continuum.outcome(best.part(), best.at().get(0)), best.at(), List.of(reservation)));
    }

    private BigInteger whole(BigFraction value) {
        BigFraction times = value.multiply(common);
        return times.getNumerator().divide(times.getDenominator());
    }

    private static BigInteger multiple(BigInteger of, BigFraction value) {
        BigInteger other = value.getDenominator().abs();
        return of.divide(of.gcd(other)).multiply(other);
    }

    private static BigFraction greater(BigFraction a, BigFraction b) {
        return Range.compare(a, b) >= 0 ? a : b;
    }

    private static BigFraction square(BigFraction value) {
        return value.multiply(value);
    }
}
