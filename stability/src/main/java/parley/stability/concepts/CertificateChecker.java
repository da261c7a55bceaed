package parley.stability.concepts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import parley.model.conflict.Conflict;
import parley.model.conflict.OptionForm;

/**
 * Checks verdicts against the definitions alone: moves are asked of the conflict pair by pair, joint moves followed one
 * by one, and nothing of the graph that the verdicts came from is used. Cost: states^2 x decision makers once, and a
 * search over pairs of state and last mover for each improvement.
 */
public final class CertificateChecker {
    /** Beyond so many plain option vectors moves are tried choice by choice, not state by state. */
    private static final int MOST_TRIED = 512;

    private final Conflict conflict;
    private final int[][] payoffs;
    private final boolean few;
    private final Map<List<Integer>, List<Integer>> moves = new HashMap<>();
    private final Map<List<Integer>, Set<Integer>> answers = new HashMap<>();

    public CertificateChecker(Conflict conflict) {
        this.conflict = conflict;
        this.few =
                conflict.states().size() <= MOST_TRIED || !(conflict.form() instanceof OptionForm form && form.plain());
        this.payoffs = IntStream.range(0, conflict.decisionMakers().size())
                .mapToObj(conflict::payoffs)
                .toArray(int[][]::new);
    }

    /** What is wrong with a verdict; empty when it holds. */
    public Optional<String> fault(StabilityConcept concept, int maker, int state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unstable unstable -> faultOf(concept, maker, state, unstable);
            case Verdict.Stable stable -> faultOf(concept, maker, state, stable);
        };
    }

    private Optional<String> faultOf(StabilityConcept concept, int maker, int state, Verdict.Unstable verdict) {
        int to = verdict.improvement();
        if (!improvements(maker, state).contains(to)) {
            return Optional.of(to + " is no improvement on " + state + " for " + maker);
        }
        boolean answered = concept instanceof SimultaneousStability
                ? atOnce(maker, state, to).stream()
                        .noneMatch(ends -> hurts(concept, maker, state, ends).isEmpty())
                : !hurts(concept, maker, state, inTurn(concept, maker, to, Set.of()))
                        .isEmpty();
        return answered ? Optional.of("the others have an answer to " + to) : Optional.empty();
    }

    private Optional<String> faultOf(StabilityConcept concept, int maker, int state, Verdict.Stable verdict) {
        for (int to : improvements(maker, state)) {
            Set<Integer> told = new HashSet<>();
            verdict.answered().stream()
                    .filter(answer -> answer.improvement() == to)
                    .forEach(answer -> told.add(answer.sanction()));
            List<Set<Integer>> possible = concept instanceof SimultaneousStability
                    ? atOnce(maker, state, to)
                    : List.of(inTurn(concept, maker, to, told));
            for (Set<Integer> ends : possible) {
                Set<Integer> good = hurts(concept, maker, state, ends);
                good.retainAll(told);
                if (good.isEmpty()) {
                    return Optional.of("no answer that is told deters " + to);
                }
            }
        }
        return Optional.empty();
    }

    /** Those of the ends that the maker likes no better than where it began and, if the concept asks it, cannot leave. */
    private Set<Integer> hurts(StabilityConcept concept, int maker, int state, Set<Integer> ends) {
        boolean noWayOut =
                concept instanceof SymmetricMetarationality || concept instanceof SymmetricSequentialStability;
        Set<Integer> hurting = new HashSet<>();
        for (int end : ends) {
            boolean worse = payoffs[maker][end] <= payoffs[maker][state];
            boolean escapes =
                    noWayOut && moves(maker, end).stream().anyMatch(out -> payoffs[maker][out] > payoffs[maker][state]);
            if (worse && !escapes) {
                hurting.add(end);
            }
        }
        return hurting;
    }

    private List<Integer> moves(int maker, int from) {
        return moves.computeIfAbsent(List.of(maker, from), fresh -> {
            IntStream ends = few
                    ? IntStream.range(0, conflict.states().size())
                            .filter(to -> conflict.form().mayMove(maker, from, to))
                    : flips((OptionForm) conflict.form(), maker, from);
            return ends.boxed().toList();
        });
    }

    /** Every choice of own options, if it is a legal move to a feasible vector. */
    private static IntStream flips(OptionForm form, int maker, int from) {
        long vector = form.vector(from);
        long own = form.owned(maker);
        return LongStream.iterate(own, flip -> flip != 0, flip -> (flip - 1) & own)
                .filter(flip -> form.legal(maker, vector, vector ^ flip))
                .mapToObj(flip -> form.stateOf(vector ^ flip))
                .flatMapToInt(OptionalInt::stream);
    }

    private List<Integer> improvements(int maker, int from) {
        return moves(maker, from).stream()
                .filter(to -> payoffs[maker][to] > payoffs[maker][from])
                .toList();
    }

    /** Where the others can bring things from {@code start}, nobody twice in a row; among many states, up to {@code told}. */
    private Set<Integer> inTurn(StabilityConcept concept, int maker, int start, Set<Integer> told) {
        if (concept instanceof Nash) {
            return Set.of();
        }
        boolean credible = concept instanceof SequentialStability || concept instanceof SymmetricSequentialStability;
        return few
                ? answers.computeIfAbsent(
                        List.of(credible ? 1 : 0, maker, start), fresh -> follow(maker, start, credible, Set.of()))
                : follow(maker, start, credible, told);
    }

    private Set<Integer> follow(int excluded, int start, boolean credible, Set<Integer> told) {
        Set<Integer> ends = new HashSet<>();
        Set<List<Integer>> seen = new HashSet<>();
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.of(start, -1)));
        while (!open.isEmpty() && Collections.disjoint(told, ends)) {
            List<Integer> pair = open.remove();
            for (int other = 0; other < conflict.decisionMakers().size(); other++) {
                if (other == excluded || other == pair.get(1)) {
                    continue;
                }
                for (int to : credible ? improvements(other, pair.get(0)) : moves(other, pair.get(0))) {
                    ends.add(to);
                    if (seen.add(List.of(to, other))) {
                        open.add(List.of(to, other));
                    }
                }
            }
        }
        return ends;
    }

    /** For each way of making the improvement: where the others can end it by improvements made at once with it. */
    private List<Set<Integer>> atOnce(int maker, int state, int to) {
        OptionForm form = (OptionForm) conflict.form();
        List<Set<Integer>> ways = new ArrayList<>();
        for (long before : form.states().get(state).vectors()) {
            for (long after : form.states().get(to).vectors()) {
                if (form.legal(maker, before, after)) {
                    ways.add(ends(form, maker, state, before, after));
                }
            }
        }
        return ways;
    }

    /** Tries every feasible vector: each other either left its options alone or made an improvement of them. */
    private Set<Integer> ends(OptionForm form, int maker, int state, long before, long after) {
        Set<Integer> ends = new HashSet<>();
        for (int end = 0; end < form.states().size(); end++) {
            for (long vector : form.states().get(end).vectors()) {
                long own = form.owned(maker);
                boolean fits = ((vector ^ after) & own) == 0 && vector != after;
                for (int other = 0; other < conflict.decisionMakers().size() && fits; other++) {
                    long bits = form.owned(other);
                    fits = other == maker
                            || ((vector ^ before) & bits) == 0
                            || improves(form, other, state, before, (before & ~bits) | (vector & bits));
                }
                if (fits) {
                    ends.add(end);
                }
            }
        }
        return ends;
    }

    private boolean improves(OptionForm form, int maker, int state, long before, long after) {
        return form.legal(maker, before, after)
                && improvements(maker, state).stream()
                        .anyMatch(to -> form.states().get(to).vectors().contains(after));
    }
}
