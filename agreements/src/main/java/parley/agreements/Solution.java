package parley.agreements;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.doubt.FallsShort;
import parley.agreements.doubt.NextQuestion;
import parley.agreements.doubt.PackageShares;
import parley.agreements.doubt.Share;
import parley.agreements.pareto.ParetoSet;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Bargain;
import parley.agreements.solution.NoZone;
import parley.agreements.solution.Opposition;
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

        /** Checks the frontier and the answers by code that did not make them; what is wrong, empty when nothing is. */
        public List<String> recheck() {
            List<String> faults = new ArrayList<>(bargain.frontier().faults());
            faults.addAll(AnswerCheck.faults(bargain, answers));
            return faults;
        }
    }

    /**
     * Preferences are known in part: shares of the admissible ones, estimated from seeded draws.
     *
     * @param draws how many were drawn
     * @param zone the share under which some package is acceptable to all
     * @param fallsShort by party, over the draws without a zone; empty when all have one
     * @param fewestParetoPoints over the draws
     * @param mostParetoPoints over the draws
     * @param complete whether {@code packages} are all that the constraints allow, or only those met on drawn frontiers
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
