package parley.agreements;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.continuum.Continuum;
import parley.agreements.doubt.FallsShort;
import parley.agreements.doubt.NextQuestion;
import parley.agreements.doubt.PackageShares;
import parley.agreements.doubt.Share;
import parley.agreements.pareto.ParetoSet;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Bargain;
import parley.agreements.solution.NoZone;
import parley.agreements.solution.Opposition;
import parley.agreements.solution.WeightedNash;
import parley.ledger.Problem;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Talks;

/** What the solver says of talks. */
public sealed interface Solution {
    /** The talks cannot be solved as they stand. */
    record Refused(List<Problem> problems) implements Solution {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody called it off before there was anything to tell. */
    record Stopped(String during) implements Solution {}

    /** There is an answer. */
    sealed interface Solved extends Solution {
        Talks talks();

        /** How many outcomes the constraints allow; corner packages only where a real issue has no step. */
        BigInteger outcomes();

        /** What was computed, and how, in a line. */
        String method();

        /** What the answer may be relied on for. */
        String guarantee();

        /** What else a reader must know. */
        List<String> notes();

        /** Names in the order of utilities. */
        default List<String> parties() {
            return talks().parties().stream().map(Party::name).toList();
        }

        default List<String> issues() {
            return talks().issues().stream().map(Issue::name).toList();
        }
    }

    /**
     * Every preference is known, and everything here is exact.
     *
     * @param bargain the frontier and the zone on it
     * @param answers by the concept's key, in the order of {@link parley.agreements.solution.Concept#all}
     * @param noZone the diagnosis; null when there is a zone
     * @param reasons by key, why there is no answer
     */
    record Exact(
            Talks talks,
            BigInteger outcomes,
            Bargain bargain,
            Map<String, Answer> answers,
            Opposition opposition,
            @Nullable NoZone noZone,
            Map<String, String> reasons,
            String method,
            String guarantee,
            List<String> notes)
            implements Solved {
        public Exact {
            notes = List.copyOf(notes);
        }

        /** Distinct utility vectors that no outcome dominates. */
        public int paretoPoints() {
            return bargain.frontier().size();
        }

        /** Outcomes that no outcome dominates, ties counted; empty when they could not be counted. */
        public Optional<BigInteger> paretoOutcomes() {
            return bargain.frontier().attaining();
        }

        /** Distinct Pareto points in the zone. */
        public int paretoRational() {
            return bargain.zone().size();
        }

        /** The most each party gets in the zone (M); empty without one. */
        public List<BigFraction> ideal() {
            List<BigFraction> ideal = new ArrayList<>();
            for (int p = 0; p < bargain.parties() && !bargain.zone().isEmpty(); p++) {
                ideal.add(bargain.utility(bargain.ideal(p)));
            }
            return ideal;
        }

        public List<BigFraction> utilities(int point) {
            return bargain.utilities(bargain.point(point));
        }

        /** The first package that attains {@code point}, from 0 to {@link #paretoPoints} exclusive. */
        public Outcome outcome(int point) {
            return bargain.outcome(bargain.point(point));
        }

        /** Utilities of any outcome, on the frontier or not, by party. */
        public Map<String, BigFraction> utilities(Outcome outcome) {
            Map<String, BigFraction> utilities = new LinkedHashMap<>();
            ParetoSet frontier = bargain.frontier();
            for (int p = 0; p < parties().size(); p++) {
                utilities.put(parties().get(p), frontier.utilities().of(frontier.layout(), p, outcome));
            }
            return utilities;
        }

        /** For two parties, which point is the Nash solution at which bargaining power; else empty. */
        public List<WeightedNash.Stretch> weightedNash() {
            return WeightedNash.of(bargain);
        }

        /** Checks the frontier and the answers by code that did not make them; what is wrong, empty when nothing is. */
        public List<String> recheck() {
            List<String> faults = new ArrayList<>(bargain.frontier().faults());
            faults.addAll(AnswerCheck.faults(bargain, answers));
            return faults;
        }
    }

    /**
     * Every preference is known, two parties settle numbers on scales without steps, and everything here is exact: the
     * frontier is points and straight stretches, so that how many points it has is not told, and has a reason.
     *
     * @param frontier over the whole space, in the zone or not
     * @param answers by the concept's key, in the order of {@link parley.agreements.solution.Concept#all}
     * @param ideal the most each party gets in the zone; empty without one
     * @param noZone the diagnosis; null when there is a zone
     * @param reasons by key, why there is no answer
     */
    record Continuous(
            Talks talks,
            BigInteger outcomes,
            Continuum frontier,
            Map<String, Answer> answers,
            List<BigFraction> ideal,
            Opposition opposition,
            @Nullable NoZone noZone,
            Map<String, String> reasons,
            String method,
            String guarantee,
            List<String> notes)
            implements Solved {
        public Continuous {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Every preference is known, and the frontier is too large to be had: each concept was searched for by itself. What can
     * only be told of a frontier is not told, and has a reason.
     *
     * @param answers by the concept's key, in the order of {@link parley.agreements.solution.Concept#all}
     * @param ideal the most each party gets in the zone; null where the search was stopped; empty without a zone
     * @param stopped by the concept's key, or {@code ideal: PARTY}: the best so far and a bound, where a search was called
     *     off or took more work than allowed
     * @param noZone the diagnosis; null when there is a zone
     * @param reasons by key, why there is no answer
     */
    record Direct(
            Talks talks,
            BigInteger outcomes,
            Map<String, Answer> answers,
            List<@Nullable BigFraction> ideal,
            Map<String, Stop> stopped,
            @Nullable NoZone noZone,
            Map<String, String> reasons,
            String method,
            String guarantee,
            List<String> notes)
            implements Solved {
        public Direct {
            notes = List.copyOf(notes);
        }
    }

    /**
     * How far a search came.
     *
     * @param utilities of the best package so far; empty when none was found
     * @param outcome the package; null when none was found
     * @param worth of it by the concept: a level, a sum of gains, the n-th root of a product of gains
     * @param bound no package is worth more than this, up to rounding
     */
    record Stop(List<BigFraction> utilities, @Nullable Outcome outcome, double worth, double bound, long nodes) {}

    /**
     * Preferences are known in part: shares of the admissible ones, estimated from seeded draws.
     *
     * @param draws how many were drawn
     * @param zone the share under which some package is acceptable to all
     * @param fallsShort by party, over the draws without a zone; empty when all have one
     * @param frontiers whether each draw's frontier was found; with many parties only its solutions are
     * @param fewestParetoPoints over the draws; 0 without frontiers
     * @param mostParetoPoints over the draws; 0 without frontiers
     * @param complete whether {@code packages} are all that the constraints allow, or only those met most often
     * @param packages those acceptable to all under most preferences first
     * @param doubt average over the packages of p (1 - p), p the share acceptable to all; 0 to 0.25
     * @param questions what to find out next, the most telling first
     */
    record Shares(
            Talks talks,
            BigInteger outcomes,
            int draws,
            Share zone,
            Map<String, FallsShort> fallsShort,
            boolean frontiers,
            int fewestParetoPoints,
            int mostParetoPoints,
            boolean complete,
            List<PackageShares> packages,
            double doubt,
            List<NextQuestion> questions,
            String method,
            String guarantee,
            List<String> notes)
            implements Solved {
        public Shares {
            packages = List.copyOf(packages);
            questions = List.copyOf(questions);
            notes = List.copyOf(notes);
        }
    }
}
