package parley.stability.concepts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import parley.model.conflict.Conflict;
import parley.model.conflict.OptionForm;
import parley.stability.moves.MoveGraph;

/**
 * Stays iff for each improvement some of the others, by improvements of their own from the same state, all made at once
 * with it, would end in a feasible state no better for it (Fraser and Hipel 1984). Defined for the option form only.
 * Where states are coalesced, of which the source is silent, each pair of vectors between which the improvement leads is
 * an improvement to be answered, from that same vector. Cost: the product of the others' numbers of improvements.
 */
public record SimultaneousStability() implements StabilityConcept {
    @Override
    public String name() {
        return "SIM";
    }

    @Override
    public Optional<String> inapplicable(Conflict conflict) {
        return conflict.form() instanceof OptionForm
                ? Optional.empty()
                : Optional.of("moves made at once need states made of options");
    }

    @Override
    public Verdict judge(MoveGraph graph, int maker, int state) {
        if (!(graph.conflict().form() instanceof OptionForm form)) {
            throw new IllegalArgumentException("moves made at once need states made of options");
        }
        Set<Verdict.Answered> answered = new LinkedHashSet<>();
        for (long before : form.states().get(state).vectors()) {
            List<List<Long>> others = new ArrayList<>();
            for (int other = 0; other < graph.makers(); other++) {
                if (other != maker) {
                    others.add(flips(graph, form, other, state, before));
                }
            }
            for (int to : graph.improvements(maker, state)) {
                for (long after : form.states().get(to).vectors()) {
                    if (form.legal(maker, before, after)) {
                        OptionalInt sanction = sanction(graph, maker, state, after, others, 0, false);
                        if (sanction.isEmpty()) {
                            return new Verdict.Unstable(to);
                        }
                        answered.add(new Verdict.Answered(to, sanction.getAsInt()));
                    }
                }
            }
        }
        return new Verdict.Stable(List.copyOf(answered));
    }

    /** What one decision maker's improvements from a state would flip, made from one of its vectors. */
    private static List<Long> flips(MoveGraph graph, OptionForm form, int maker, int state, long before) {
        List<Long> flips = new ArrayList<>();
        for (int to : graph.improvements(maker, state)) {
            for (long after : form.states().get(to).vectors()) {
                if (form.legal(maker, before, after)) {
                    flips.add(before ^ after);
                }
            }
        }
        return flips;
    }

    /** The first feasible state no better for the maker that the others from {@code next} on can still choose. */
    private static OptionalInt sanction(
            MoveGraph graph, int maker, int state, long vector, List<List<Long>> others, int next, boolean acted) {
        if (next == others.size()) {
            OptionalInt end = acted ? graph.stateOf(vector) : OptionalInt.empty();
            boolean feared = end.isPresent() && graph.payoff(maker, end.getAsInt()) <= graph.payoff(maker, state);
            return feared ? end : OptionalInt.empty();
        }
        OptionalInt staying = sanction(graph, maker, state, vector, others, next + 1, acted);
        if (staying.isPresent()) {
            return staying;
        }
        for (long flip : others.get(next)) {
            OptionalInt moving = sanction(graph, maker, state, vector ^ flip, others, next + 1, true);
            if (moving.isPresent()) {
                return moving;
            }
        }
        return OptionalInt.empty();
    }
}
