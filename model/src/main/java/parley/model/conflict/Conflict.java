package parley.model.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A conflict in the sense of the graph model (Kilgour, Hipel and Fang 1987). Decision makers and states are named by
 * index, from 0, in the order of the input.
 *
 * @param decisionMakers their names, at least two
 * @param preferences one for each decision maker, in their order
 * @param statusQuo the state things are in now, where the input tells
 */
public record Conflict(
        String name, List<String> decisionMakers, Form form, List<Preference> preferences, OptionalInt statusQuo) {
    public Conflict {
        decisionMakers = List.copyOf(decisionMakers);
        preferences = List.copyOf(preferences);
        if (decisionMakers.size() < 2 || preferences.size() != decisionMakers.size()) {
            throw new IllegalArgumentException("a conflict has two decision makers or more, each with a preference");
        }
    }

    public List<State> states() {
        return form.states();
    }

    public State state(int index) {
        return form.states().get(index);
    }

    /** Ordinal payoffs of one decision maker by state; see {@link Preference#payoffs}. */
    public int[] payoffs(int decisionMaker) {
        return preferences.get(decisionMaker).payoffs(states());
    }

    /** The state for people: {@code NYYN (Veland: accept zone; Orsk: pull back guns)}. */
    public String words(int state) {
        State told = state(state);
        String said = switch (form) {
            case OptionForm options -> taken(options, told);
            case GraphForm graph -> told.description();
        };
        return said.isEmpty() ? told.id() : told.id() + " (" + said + ")";
    }

    private String taken(OptionForm form, State state) {
        List<String> makers = new ArrayList<>();
        for (int maker = 0; maker < decisionMakers.size(); maker++) {
            List<String> taken = new ArrayList<>();
            for (int option = 0; option < form.options().size(); option++) {
                int bit = option;
                if (form.options().get(option).owner() == maker
                        && state.vectors().stream().allMatch(vector -> (vector >> bit & 1) == 1)) {
                    taken.add(form.options().get(option).name());
                }
            }
            if (!taken.isEmpty()) {
                makers.add(decisionMakers.get(maker) + ": " + String.join(", ", taken));
            }
        }
        String rest = state.vectors().size() > 1 ? "whatever else is done" : "";
        if (makers.isEmpty()) {
            return rest.isEmpty() ? "nothing taken" : rest;
        }
        return String.join("; ", makers) + (rest.isEmpty() ? "" : "; " + rest);
    }
}
