package parley.model.talks;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/** What an outcome must be like. Its {@code toString} is the text a file has for it. */
public sealed interface Constraint {
    boolean allows(Outcome outcome);

    /** The issues it speaks of. */
    Set<String> issues();

    /** The numbers at which it begins or ceases to hold on a numeric issue. */
    Set<BigFraction> bounds(String issue);

    /** {@code observers: none} */
    record Is(String issue, String option) implements Constraint {
        @Override
        public boolean allows(Outcome outcome) {
            return outcome.on(issue).equals(option);
        }

        @Override
        public Set<String> issues() {
            return Set.of(issue);
        }

        @Override
        public Set<BigFraction> bounds(String of) {
            return Set.of();
        }

        @Override
        public String toString() {
            return Words.quoted(issue) + ": " + Words.quoted(option);
        }
    }

    /** {@code zone <= 20}, on a numeric issue. */
    record Measures(String issue, Relation relation, BigFraction bound) implements Constraint {
        @Override
        public boolean allows(Outcome outcome) {
            BigFraction number = Numbers.of(outcome.on(issue));
            return relation.holds(Range.compare(number, bound));
        }

        @Override
        public Set<String> issues() {
            return Set.of(issue);
        }

        @Override
        public Set<BigFraction> bounds(String of) {
            return of.equals(issue) ? Set.of(bound) : Set.of();
        }

        @Override
        public String toString() {
            return Words.quoted(issue) + " " + relation.sign() + " " + Numbers.text(bound);
        }
    }

    /** {@code not (..)} */
    record Not(Constraint inner) implements Constraint {
        @Override
        public boolean allows(Outcome outcome) {
            return !inner.allows(outcome);
        }

        @Override
        public Set<String> issues() {
            return inner.issues();
        }

        @Override
        public Set<BigFraction> bounds(String issue) {
            return inner.bounds(issue);
        }

        @Override
        public String toString() {
            return "not (" + inner + ")";
        }
    }

    /** Two constraints joined. */
    record Both(Constraint first, Join join, Constraint second) implements Constraint {
        @Override
        public boolean allows(Outcome outcome) {
            return switch (join) {
                case AND -> first.allows(outcome) && second.allows(outcome);
                case OR -> first.allows(outcome) || second.allows(outcome);
                case IF_THEN -> !first.allows(outcome) || second.allows(outcome);
            };
        }

        @Override
        public Set<String> issues() {
            Set<String> issues = new TreeSet<>(first.issues());
            issues.addAll(second.issues());
            return issues;
        }

        @Override
        public Set<BigFraction> bounds(String issue) {
            Set<BigFraction> bounds = new HashSet<>(first.bounds(issue));
            bounds.addAll(second.bounds(issue));
            return bounds;
        }

        @Override
        public String toString() {
            return switch (join) {
                case AND -> "(" + first + ") and (" + second + ")";
                case OR -> "(" + first + ") or (" + second + ")";
                case IF_THEN -> "if (" + first + ") then (" + second + ")";
            };
        }
    }

    /** How {@link Both} joins. */
    enum Join {
        AND,
        OR,
        IF_THEN
    }

    /** How {@link Measures} compares. */
    enum Relation {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }
}
