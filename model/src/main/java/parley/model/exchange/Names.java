package parley.model.exchange;

import java.util.HashSet;
import java.util.Set;
import parley.model.talks.TalksYaml;

/** Names out of a foreign file made fit for a model: none empty, none twice, none that a talks file needs itself. */
public final class Names {
    private final Set<String> given = new HashSet<>();
    private final String what;
    private final Notes notes;

    /** @param what is named, as in "option" */
    public Names(String what, Notes notes) {
        this.what = what;
        this.notes = notes;
    }

    /** {@code name} itself where it will do, or else the nearest that will, with a note. */
    public String fit(String name) {
        String fit = name;
        if (name.isBlank()) {
            fit = what + " " + (given.size() + 1);
        } else if (TalksYaml.taken(name)) {
            fit = name + " (" + what + ")";
        }
        String base = fit;
        for (int k = 2; !given.add(fit); k++) {
            fit = base + " (" + k + ")";
        }
        if (!fit.equals(name)) {
            notes.add("the " + what + " '" + name + "' is called '" + fit + "' here");
        }
        return fit;
    }
}
