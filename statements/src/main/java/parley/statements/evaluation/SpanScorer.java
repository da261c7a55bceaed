package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import parley.ledger.Span;

/** Counts what {@link Spans} shows, in one document read twice. */
final class SpanScorer {
    private static final double SAME = 0.5;

    private final Tokens tokens;
    private final List<Marked> gold;
    private final List<Marked> read;
    private final Counts counts;

    /** Statements without cue are left out. */
    SpanScorer(Tokens tokens, List<Marked> gold, List<Marked> read, Counts counts) {
        this.tokens = tokens;
        this.gold = gold.stream().filter(Marked::hasCue).toList();
        this.read = read.stream().filter(Marked::hasCue).toList();
        this.counts = counts;
    }

    /** Annotated statements that are right by {@link Link#ALL}, and the read ones that make them so. */
    record Linked(Set<Told> gold, Set<Told> read) {}

    Linked score() {
        for (Role role : Role.values()) {
            BitSet mine = union(gold, role);
            BitSet theirs = union(read, role);
            BitSet both = (BitSet) mine.clone();
            both.and(theirs);
            counts.add("tokens " + role, both.cardinality(), mine.cardinality(), theirs.cardinality());
            fragments("exact " + role, role, run -> run);
            fragments("trimmed " + role, role, tokens::trimmed);
        }
        return links();
    }

    private static BitSet union(List<Marked> statements, Role role) {
        BitSet all = new BitSet();
        statements.forEach(statement -> all.or(statement.part(role)));
        return all;
    }

    private void fragments(String name, Role role, UnaryOperator<Span> cut) {
        Set<Span> mine = fragments(gold, role, cut);
        Set<Span> theirs = fragments(read, role, cut);
        Set<Span> both = new HashSet<>(mine);
        both.retainAll(theirs);
        counts.add(name, both.size(), mine.size(), theirs.size());
    }

    private static Set<Span> fragments(List<Marked> statements, Role role, UnaryOperator<Span> cut) {
        Set<Span> fragments = new HashSet<>();
        for (Marked statement : statements) {
            Tokens.runs(statement.part(role)).forEach(run -> fragments.add(cut.apply(run)));
        }
        return fragments;
    }

    private Linked links() {
        int[] partner = Pairing.byCue(gold, read);
        Set<Told> found = identities();
        Set<Told> right = identities();
        for (Link link : Link.values()) {
            int same = 0;
            for (int i = 0; i < partner.length; i++) {
                same += partner[i] >= 0 && linked(link, gold.get(i), read.get(partner[i])) ? 1 : 0;
            }
            counts.add("link " + link, same, gold.size(), read.size());
        }
        for (int i = 0; i < partner.length; i++) {
            boolean same = partner[i] >= 0 && linked(Link.ALL, gold.get(i), read.get(partner[i]));
            Quoting quoting = tokens.quoting(gold.get(i).part(Role.CONTENT));
            counts.add("recall " + quoting, same ? 1 : 0, 1, 0);
            if (same) {
                found.add(gold.get(i).told());
                right.add(read.get(partner[i]).told());
            }
        }
        return new Linked(found, right);
    }

    /** Of two statements with the same words each counts for itself. */
    private static Set<Told> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private boolean linked(Link link, Marked one, Marked other) {
        return switch (link) {
            case CUE -> true;
            case SOURCE -> one.dice(Role.SOURCE, other) >= SAME;
            case CONTENT -> one.dice(Role.CONTENT, other) >= SAME;
            case ALL -> one.dice(Role.SOURCE, other) >= SAME && one.dice(Role.CONTENT, other) >= SAME;
            case STRICT -> same(one, other, tokens::trimmed);
            case EXACT -> same(one, other, part -> part);
        };
    }

    private static boolean same(Marked one, Marked other, UnaryOperator<BitSet> cut) {
        for (Role role : Role.values()) {
            if (!cut.apply(one.part(role)).equals(cut.apply(other.part(role)))) {
                return false;
            }
        }
        return true;
    }

    /** What the reader said of its surety, statement by statement. */
    List<Guess> guesses(int document, Linked linked) {
        List<Guess> guesses = new ArrayList<>();
        for (Marked statement : read) {
            guesses.add(new Guess(
                    document, statement.told().confidence(), linked.read().contains(statement.told())));
        }
        return guesses;
    }
}
