package parley.model.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.ledger.Spelling;

/** What a file may call a state: its id, a name of a state that was made one with others, or a vector it stands for. */
public final class StateNames {
    private final Map<String, Integer> listed;
    private final @Nullable VectorStates vectors;

    private StateNames(Map<String, Integer> listed, @Nullable VectorStates vectors) {
        this.listed = listed;
        this.vectors = vectors;
    }

    /** @param listed states by their names */
    static StateNames of(Map<String, Integer> listed) {
        return new StateNames(listed, null);
    }

    public static StateNames of(Form form) {
        return of(form, Map.of());
    }

    /** @param more other names of states, which ids go before */
    static StateNames of(Form form, Map<String, Integer> more) {
        if (form.states() instanceof VectorStates vectors) {
            return new StateNames(Map.of(), vectors);
        }
        Map<String, Integer> listed = new HashMap<>();
        List<State> states = form.states();
        for (int index = 0; index < states.size(); index++) {
            listed.put(states.get(index).id(), index);
        }
        more.forEach(listed::putIfAbsent);
        if (form instanceof OptionForm options) {
            for (int index = 0; index < states.size(); index++) {
                for (long vector : states.get(index).vectors()) {
                    listed.putIfAbsent(
                            Pattern.exactly(vector, options.options().size()).toString(), index);
                }
            }
        }
        return of(listed);
    }

    public Optional<Integer> find(String name) {
        if (vectors == null) {
            return Optional.ofNullable(listed.get(name));
        }
        OptionalInt state = vectors.named(name);
        return state.isPresent() ? Optional.of(state.getAsInt()) : Optional.empty();
    }

    /** "Maybe 'NYYN'?", or nothing to say. */
    public String advice(String name) {
        TreeSet<String> known = new TreeSet<>(listed.keySet());
        if (vectors != null && vectors.size() <= OptionForm.MOST_VECTORS) {
            vectors.forEach(state -> known.add(state.id()));
        }
        return Spelling.nearest(name, known)
                .map(near -> "Maybe '" + near + "'?")
                .orElse("");
    }
}
