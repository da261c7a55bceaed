package parley.model.talks;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.ledger.Spelling;
import parley.model.Range;

/**
 * Reads constraints and comparisons.
 *
 * <pre>
 * expression = "if" expression "then" expression | either
 * either     = each { "or" each }
 * each       = single { "and" single }
 * single     = "not" single | "(" expression ")" | issue ( ":" | "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) option
 * comparison = side ( "&gt;" | "&gt;=" ) side
 * side       = "{" issue ":" option { "," issue ":" option } "}"
 * </pre>
 */
final class ConstraintText {
    private final Map<String, Issue> issues = new LinkedHashMap<>();
    private final List<Words.Word> words;
    private int next;

    /** A text that is no constraint. */
    static final class Wrong extends Exception {
        final int at;
        final String advice;

        Wrong(Words.Word word, String explanation, String advice) {
            super(explanation);
            this.at = word.at();
            this.advice = advice;
        }

        String explanation() {
            return String.valueOf(getMessage());
        }
    }

    private ConstraintText(String text, List<Issue> issues) {
        issues.forEach(issue -> this.issues.put(issue.name(), issue));
        this.words = Words.of(text);
    }

    static Constraint constraint(String text, List<Issue> issues) throws Wrong {
        ConstraintText reader = new ConstraintText(text, issues);
        Constraint constraint = reader.expression();
        reader.end();
        return constraint;
    }

    static Comparison comparison(String text, List<Issue> issues) throws Wrong {
        ConstraintText reader = new ConstraintText(text, issues);
        Map<String, String> better = reader.side();
        Words.Word sign = reader.take();
        if (!sign.text().equals(">") && !sign.text().equals(">=")) {
            throw new Wrong(sign, "expected '>' or '>=', not '" + sign.text() + "'", "Put the better side first.");
        }
        Map<String, String> worse = reader.side();
        reader.end();
        return new Comparison(better, worse, sign.text().equals(">"));
    }

    private Constraint expression() throws Wrong {
        if (!found("if")) {
            return either();
        }
        Constraint first = expression();
        expect("then");
        return new Constraint.Both(first, Constraint.Join.IF_THEN, expression());
    }

    private Constraint either() throws Wrong {
        Constraint all = each();
        while (found("or")) {
            all = new Constraint.Both(all, Constraint.Join.OR, each());
        }
        return all;
    }

    private Constraint each() throws Wrong {
        Constraint all = single();
        while (found("and")) {
            all = new Constraint.Both(all, Constraint.Join.AND, single());
        }
        return all;
    }

    private Constraint single() throws Wrong {
        if (found("not")) {
            return new Constraint.Not(single());
        }
        if (found("(")) {
            Constraint inner = expression();
            expect(")");
            return inner;
        }
        Issue issue = issue();
        Words.Word sign = take();
        Constraint.Relation relation = relation(sign);
        Words.Word option = name("an option");
        if (issue instanceof Issue.Discrete discrete) {
            return discrete(discrete, sign, relation, option);
        }
        return new Constraint.Measures(issue.name(), relation, number(issue, option, relation));
    }

    private static Constraint discrete(
            Issue.Discrete issue, Words.Word sign, Constraint.Relation relation, Words.Word option) throws Wrong {
        Constraint is = new Constraint.Is(issue.name(), option(issue, option));
        return switch (relation) {
            case EQUAL -> is;
            case UNEQUAL -> new Constraint.Not(is);
            case LESS, AT_MOST, MORE, AT_LEAST ->
                throw new Wrong(
                        sign,
                        "'" + sign.text() + "' needs a numeric issue; '" + issue.name() + "' has named options",
                        "Use ':' or '!='.");
        };
    }

    private static Constraint.Relation relation(Words.Word sign) throws Wrong {
        if (sign.text().equals(":")) {
            return Constraint.Relation.EQUAL;
        }
        for (Constraint.Relation relation : Constraint.Relation.values()) {
            if (sign.kind() == Words.Kind.SIGN && relation.sign().equals(sign.text())) {
                return relation;
            }
        }
        throw new Wrong(sign, "expected one of : = != < <= > >= after the issue, not '" + sign.text() + "'", "");
    }

    private Map<String, String> side() throws Wrong {
        expect("{");
        Map<String, String> side = new LinkedHashMap<>();
        do {
            Words.Word at = words.get(next);
            Issue issue = issue();
            expect(":");
            Words.Word option = name("an option");
            String value = issue instanceof Issue.Discrete discrete
                    ? option(discrete, option)
                    : Numbers.text(number(issue, option, Constraint.Relation.EQUAL));
            if (side.put(issue.name(), value) != null) {
                throw new Wrong(at, "'" + issue.name() + "' stands twice on one side", "");
            }
        } while (found(","));
        expect("}");
        return side;
    }

    private Issue issue() throws Wrong {
        Words.Word word = name("an issue");
        Issue issue = issues.get(word.text());
        if (issue == null) {
            throw new Wrong(word, "unknown issue '" + word.text() + "'", Spelling.advice(word.text(), issues.keySet()));
        }
        return issue;
    }

    private static String option(Issue.Discrete issue, Words.Word word) throws Wrong {
        if (!issue.options().contains(word.text())) {
            throw new Wrong(
                    word,
                    "issue '" + issue.name() + "' has no option '" + word.text() + "'",
                    Spelling.advice(word.text(), issue.options()));
        }
        return word.text();
    }

    private static BigFraction number(Issue issue, Words.Word word, Constraint.Relation relation) throws Wrong {
        Optional<BigFraction> number = Numbers.read(word.text());
        if (number.isEmpty()) {
            throw new Wrong(word, "issue '" + issue.name() + "' takes a number, not '" + word.text() + "'", "");
        }
        boolean exact = relation == Constraint.Relation.EQUAL || relation == Constraint.Relation.UNEQUAL;
        String outside = exact ? outside(issue, number.get()) : null;
        if (outside != null) {
            throw new Wrong(word, "issue '" + issue.name() + "' is never " + word.text() + ": " + outside, "");
        }
        return number.get();
    }

    private static @Nullable String outside(Issue issue, BigFraction number) {
        return switch (issue) {
            case Issue.Discrete discrete -> null;
            case Issue.Whole whole ->
                off(number, BigFraction.of(whole.from()), BigFraction.of(whole.to()), BigFraction.of(whole.step()));
            case Issue.Real real -> off(number, real.from(), real.to(), real.step());
        };
    }

    private static @Nullable String off(BigFraction x, BigFraction from, BigFraction to, @Nullable BigFraction step) {
        String span = "it runs from " + Numbers.text(from) + " to " + Numbers.text(to);
        if (!new Range(from, to).contains(x)) {
            return span;
        }
        boolean between =
                step != null && !x.subtract(from).divide(step).getDenominator().equals(BigInteger.ONE);
        return between && step != null ? span + " in steps of " + Numbers.text(step) : null;
    }

    private Words.Word name(String what) throws Wrong {
        Words.Word word = take();
        if (word.kind() != Words.Kind.NAME) {
            throw new Wrong(
                    word, "expected " + what + ", not '" + word.text() + "'", "Put odd names in single quotes.");
        }
        return word;
    }

    private Words.Word take() {
        Words.Word word = words.get(next);
        if (word.kind() != Words.Kind.END) {
            next++;
        }
        return word;
    }

    private boolean found(String text) {
        Words.Word word = words.get(next);
        boolean found = word.kind() != Words.Kind.NAME
                && word.kind() != Words.Kind.END
                && word.text().equals(text);
        if (found) {
            next++;
        }
        return found;
    }

    private void expect(String text) throws Wrong {
        if (!found(text)) {
            Words.Word word = words.get(next);
            throw new Wrong(word, "expected '" + text + "', not '" + word.text() + "'", "");
        }
    }

    private void end() throws Wrong {
        Words.Word word = words.get(next);
        if (word.kind() != Words.Kind.END) {
            throw new Wrong(word, "did not expect '" + word.text() + "' here", "Join with 'and' or 'or'.");
        }
    }
}
