package parley.views.cases;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Which settlements came within reach, or fell out of it, between two states of the ledger. A package is within reach when
 * all parties can gain by it: under some of the preferences that a draft of the positions allows, each is better off than
 * without agreement.
 */
public sealed interface Reach {
    /** The positions draft the same talks as before. */
    record Unchanged() implements Reach {}

    /** No talks can be drafted from the positions. */
    record TooThin(String why) implements Reach {}

    /** There are too many packages to hold one by one against each other. */
    record TooLarge(BigInteger packages, List<Moved> moved) implements Reach {
        public TooLarge {
            moved = List.copyOf(moved);
        }
    }

    /**
     * Both drafts were held against each other.
     *
     * @param over the issues packages are compared on: those in both drafts, or only those that changed where all would be
     *     too many
     * @param appeared issues that only the later draft has
     * @param vanished issues that only the earlier one has
     * @param moved issues of both whose options changed
     * @param before how many packages were within reach
     * @param after how many are
     * @param entered packages on {@code over}
     * @param left packages on {@code over}
     */
    record Compared(
            List<String> over,
            List<String> appeared,
            List<String> vanished,
            List<Moved> moved,
            int before,
            int after,
            List<Crossing> entered,
            List<Crossing> left)
            implements Reach {
        public Compared {
            over = List.copyOf(over);
            appeared = List.copyOf(appeared);
            vanished = List.copyOf(vanished);
            moved = List.copyOf(moved);
            entered = List.copyOf(entered);
            left = List.copyOf(left);
        }
    }

    /**
     * An issue whose options changed.
     *
     * @param statements on it that are new or were decided about
     */
    record Moved(String issue, List<String> gained, List<String> lost, List<String> statements) {
        public Moved {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
            statements = List.copyOf(statements);
        }
    }

    /**
     * A package that entered or left.
     *
     * @param options by issue
     * @param because statements without which, each by itself, it would not have; empty when only several together did
     */
    record Crossing(Map<String, String> options, List<String> because) {
        public Crossing {
            because = List.copyOf(because);
        }
    }
}
