package parley.agreements.explain;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.agreements.Solution;
import parley.agreements.doubt.Verdict;
import parley.ledger.Problem;
import parley.model.talks.Constraint;
import parley.model.talks.Outcome;
import parley.model.talks.Talks;

/** What can be said of a package. */
public sealed interface Explanation {
    /** Nothing: the talks cannot be laid out, or nothing fits the part that is settled. */
    record Refused(List<Problem> problems) implements Explanation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A whole package.
     *
     * @param known whether all preferences are known
     * @param broken constraints that forbid it
     * @param trades what was given for what, beside the package that each party would like most
     * @param efficiency Pareto under all, some or no admissible preferences; null when not decided
     * @param better packages that are no worse for anybody and better for somebody, those with the fewest changed issues and
     *     then the smallest moves; the nearest only
     * @param ground why there is none that is better, or how far was looked
     * @param trading the trades that lead to the first better one
     * @param openings what opens the zone; empty when it is open, and where preferences are not known
     */
    record Whole(
            Talks talks,
            Outcome outcome,
            boolean known,
            List<Constraint> broken,
            List<Side> sides,
            List<Trade> trades,
            @Nullable Verdict efficiency,
            List<Better> better,
            String ground,
            List<Trade> trading,
            List<Opening> openings,
            List<String> notes)
            implements Explanation {
        public Whole {
            broken = List.copyOf(broken);
            sides = List.copyOf(sides);
            trades = List.copyOf(trades);
            better = List.copyOf(better);
            trading = List.copyOf(trading);
            openings = List.copyOf(openings);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A part of a package, and what it can be completed to.
     *
     * @param settled the issues that it settles
     * @param completions how many packages complete it
     * @param solution of what is left, the settled issues held
     * @param first the completion that comes first: the Nash solution where preferences are known, else the one acceptable to
     *     all under most
     */
    record Partly(Outcome settled, BigInteger completions, Solution.Solved solution, Whole first)
            implements Explanation {}
}
