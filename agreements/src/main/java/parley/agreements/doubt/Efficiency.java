package parley.agreements.doubt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.Utilities;
import parley.model.talks.Party;

/**
 * Whether a package is Pareto under all, some or no admissible preferences, exactly. Under all: no other package can be as
 * good for every party and better for one; preferences of different parties are independent, so that this takes one linear
 * programme for each party and other package, and of those only where {@link Bounds} does not settle it. Under some:
 * admissible preferences are tried; what dominates under them must be worse for one of the parties, or equal to all, and
 * each of these cases is one condition more (branch and bound). A case is dropped when its conditions contradict each other,
 * and preferences that leave nothing to dominate are the witness.
 */
public final class Efficiency {
    private final Layout layout;
    private final List<Admissible> parties;
    private final List<Bounds> bounds = new ArrayList<>();
    private final List<int[]> packages = new ArrayList<>();
    private long work;

    /**
     * @param parties in the order of the talks
     * @param work how often one package may be held against another or a linear programme be solved, before the answer is
     *     that it is not decided
     */
    public Efficiency(Layout layout, List<Admissible> parties, long work) {
        this.layout = layout;
        this.parties = List.copyOf(parties);
        this.work = work;
        for (Party party : layout.talks().parties()) {
            bounds.add(new Bounds(layout, party));
        }
        if (layout.outcomes().compareTo(BigInteger.valueOf(Acceptability.LISTED)) <= 0) {
            int[] at = new int[layout.groups().size()];
            do {
                packages.add(at.clone());
            } while (Layout.advance(at, g -> layout.groups().get(g).size()));
        }
    }

    /** Empty when there are too many packages, or too much work, to decide it. */
    public Optional<Verdict> verdict(int[] choices) {
        return verdict(choices, true, false);
    }

    /**
     * The same where draws have told something.
     *
     * @param always whether it was Pareto in all of them; if not it is not so necessarily
     * @param ever whether it was Pareto in one of them; if so it is possibly
     */
    Optional<Verdict> verdict(int[] choices, boolean always, boolean ever) {
        if (packages.isEmpty()) {
            return ever && !always ? Optional.of(Verdict.POSSIBLY) : Optional.empty();
        }
        if (always) {
            Optional<Boolean> necessarily = necessarily(choices);
            if (necessarily.isEmpty() || necessarily.get()) {
                return necessarily.map(yes -> Verdict.NECESSARILY);
            }
        }
        return ever ? Optional.of(Verdict.POSSIBLY) : possibly(choices);
    }

    private Optional<Boolean> necessarily(int[] choices) {
        int[] places = layout.places(choices);
        List<Linear> own = parties.stream().map(party -> party.worth(places)).toList();
        for (int[] other : packages) {
            if (work-- <= 0) {
                return Optional.empty();
            }
            if (canDominate(other, places, own)) {
                return Optional.of(false);
            }
        }
        return Optional.of(true);
    }

    /** Whether some admissible preferences make {@code other} as good for all and better for one. */
    private boolean canDominate(int[] other, int[] places, List<Linear> own) {
        int[] there = layout.places(other);
        for (Bounds bound : bounds) {
            if (bound.most(layout.outcomeAt(there), layout.outcomeAt(places)).signum() < 0) {
                return false;
            }
        }
        boolean better = false;
        for (int p = 0; p < own.size(); p++) {
            Linear gain = parties.get(p).worth(there).minus(own.get(p));
            BigFraction most = parties.get(p).most(gain);
            work--;
            if (most.signum() < 0
                    || (most.signum() == 0
                            && parties.get(p).witness(List.of(gain), List.of()).isEmpty())) {
                return false;
            }
            better |= most.signum() > 0;
        }
        return better;
    }

    /** By party, what must hold and where it does. */
    private record Case(List<List<Linear>> equal, List<List<Linear>> more, List<BigFraction[]> at) {}

    private Optional<Verdict> possibly(int[] choices) {
        int[] places = layout.places(choices);
        List<Linear> own = parties.stream().map(party -> party.worth(places)).toList();
        List<BigFraction[]> at = new ArrayList<>();
        for (Admissible party : parties) {
            Optional<BigFraction[]> witness = party.witness(List.of(), List.of());
            if (witness.isEmpty()) {
                return Optional.of(Verdict.NEVER);
            }
            at.add(witness.get());
        }
        List<List<Linear>> none = Collections.nCopies(parties.size(), List.of());
        List<Case> open = new ArrayList<>(List.of(new Case(none, none, at)));
        while (!open.isEmpty()) {
            if (work <= 0) {
                return Optional.empty();
            }
            Case one = open.removeLast();
            Optional<int[]> better = dominator(choices, one.at());
            if (better.isEmpty()) {
                return Optional.of(Verdict.POSSIBLY);
            }
            open.addAll(cases(one, own, layout.places(better.get())));
        }
        return Optional.of(Verdict.NEVER);
    }

    /** The ways in which the package at {@code there} may fail to dominate. */
    private List<Case> cases(Case one, List<Linear> own, int[] there) {
        List<Case> cases = new ArrayList<>();
        List<Linear> ahead = IntStream.range(0, own.size())
                .mapToObj(p -> own.get(p).minus(parties.get(p).worth(there)))
                .toList();
        List<BigFraction[]> tied = new ArrayList<>(one.at());
        List<List<Linear>> equal = new ArrayList<>(one.equal());
        boolean canTie = true;
        for (int p = 0; p < own.size(); p++) {
            List<List<Linear>> more = new ArrayList<>(one.more());
            more.set(p, with(more.get(p), ahead.get(p)));
            List<BigFraction[]> at = new ArrayList<>(one.at());
            if (place(at, p, one.equal().get(p), more.get(p))) {
                cases.add(new Case(one.equal(), more, at));
            }
            equal.set(p, with(with(equal.get(p), ahead.get(p)), ahead.get(p).negated()));
            canTie = canTie && place(tied, p, equal.get(p), one.more().get(p));
        }
        if (canTie) {
            cases.addFirst(new Case(equal, one.more(), tied));
        }
        return cases;
    }

    private boolean place(List<BigFraction[]> at, int p, List<Linear> equal, List<Linear> more) {
        work -= 10;
        Optional<BigFraction[]> witness = parties.get(p).witness(equal, more);
        witness.ifPresent(found -> at.set(p, found));
        return witness.isPresent();
    }

    private static List<Linear> with(List<Linear> functions, Linear another) {
        List<Linear> longer = new ArrayList<>(functions);
        longer.add(another);
        return longer;
    }

    /** Of what dominates under these preferences, a package that is better by much. */
    private Optional<int[]> dominator(int[] choices, List<BigFraction[]> at) {
        BigFraction[][][] gains = new BigFraction[parties.size()][][];
        BigFraction[] reservations = new BigFraction[parties.size()];
        List<List<Utilities.Bonus>> bonuses = new ArrayList<>();
        for (int p = 0; p < gains.length; p++) {
            gains[p] = parties.get(p).gains(at.get(p));
            reservations[p] = BigFraction.ZERO;
            bonuses.add(parties.get(p).bonuses(at.get(p)));
        }
        Space space = new Space(layout, new Utilities(gains, reservations, bonuses));
        BigInteger[] own = new BigInteger[parties.size()];
        for (int p = 0; p < own.length; p++) {
            own[p] = space.utility(choices, p);
        }
        int[] best = null;
        double most = 0;
        for (int[] other : packages) {
            double better = 0;
            boolean strictly = false;
            boolean covers = true;
            for (int p = 0; p < own.length && covers; p++) {
                BigInteger gain = space.utility(other, p).subtract(own[p]);
                covers = gain.signum() >= 0;
                strictly |= gain.signum() > 0;
                better += BigFraction.of(gain, space.scale(p)).doubleValue();
            }
            if (covers && strictly && (best == null || better > most)) {
                most = better;
                best = other;
            }
        }
        work -= packages.size() / 50;
        return Optional.ofNullable(best);
    }
}
