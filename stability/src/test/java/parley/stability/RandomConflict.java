package parley.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.model.Basis;
import parley.model.conflict.Conflict;
import parley.model.conflict.Direction;
import parley.model.conflict.Form;
import parley.model.conflict.GraphForm;
import parley.model.conflict.Option;
import parley.model.conflict.OptionForm;
import parley.model.conflict.Pattern;
import parley.model.conflict.Preference;
import parley.model.conflict.State;

/** Small conflicts by chance: two to four decision makers, ties, one-way options, infeasible and coalesced states. */
public final class RandomConflict {
    private RandomConflict() {}

    public static Conflict options(Random random, boolean coalesced) {
        int makers = 2 + random.nextInt(3);
        int width = makers + random.nextInt(3);
        List<Option> options = new ArrayList<>();
        for (int option = 0; option < width; option++) {
            Direction direction =
                    random.nextInt(3) > 0 ? Direction.BOTH : random.nextBoolean() ? Direction.FORWARD : Direction.BACK;
            options.add(new Option("o" + option, option < makers ? option : random.nextInt(makers), direction));
        }
        List<Pattern> infeasible = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            infeasible.add(pattern(random, width, 2 + random.nextInt(width - 1)));
        }
        List<Pattern> same = coalesced ? List.of(pattern(random, width, 1 + random.nextInt(2))) : List.of();
        OptionForm form = OptionForm.of(options, infeasible, same);
        return form.states().isEmpty() ? options(random, coalesced) : conflict(random, form, makers);
    }

    public static Conflict graph(Random random) {
        int makers = 2 + random.nextInt(3);
        int count = 3 + random.nextInt(6);
        List<State> states = new ArrayList<>();
        for (int state = 0; state < count; state++) {
            states.add(new State("s" + state, false, List.of(), ""));
        }
        List<List<List<Integer>>> moves = new ArrayList<>();
        for (int maker = 0; maker < makers; maker++) {
            List<List<Integer>> own = new ArrayList<>();
            for (int from = 0; from < count; from++) {
                TreeSet<Integer> ends = new TreeSet<>();
                for (int to = 0; to < count; to++) {
                    if (to != from && random.nextInt(4) == 0) {
                        ends.add(to);
                    }
                }
                own.add(List.copyOf(ends));
            }
            moves.add(own);
        }
        return conflict(random, new GraphForm(states, moves), makers);
    }

    private static Pattern pattern(Random random, int width, int fixed) {
        long bits = 0;
        while (Long.bitCount(bits) < fixed) {
            bits |= 1L << random.nextInt(width);
        }
        return new Pattern(width, bits, bits & random.nextLong());
    }

    private static Conflict conflict(Random random, Form form, int makers) {
        List<String> names = new ArrayList<>();
        List<Preference> preferences = new ArrayList<>();
        for (int maker = 0; maker < makers; maker++) {
            names.add("m" + maker);
            TreeMap<Integer, List<Integer>> tiers = new TreeMap<>();
            for (int state = 0; state < form.states().size(); state++) {
                tiers.computeIfAbsent(random.nextInt(form.states().size()), fresh -> new ArrayList<>())
                        .add(state);
            }
            preferences.add(new Preference.Ranking(List.copyOf(tiers.values()), new Basis.Unstated()));
        }
        return new Conflict(
                "by chance",
                names,
                form,
                preferences,
                OptionalInt.of(random.nextInt(form.states().size())));
    }
}
