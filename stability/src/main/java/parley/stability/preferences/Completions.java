package parley.stability.preferences;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import parley.model.conflict.Conflict;
import parley.model.conflict.Preference;

/**
 * The ways in which preferences that are partly unknown can be told in full: each unknown pair decided, all that is known
 * kept, states liked equally kept so. Those of several decision makers go with each other in all ways.
 */
public final class Completions {
    /** Up to so many are all looked at; of more, some are drawn. */
    public static final int MOST_LISTED = 5_000;

    private final Conflict conflict;
    private final Map<Integer, Known> unsure = new TreeMap<>();

    /** What is known of one ranking: classes of states liked equally, and their extensions. */
    private record Known(List<List<Integer>> classes, LinearExtensions orders) {}

    public Completions(Conflict conflict) {
        this.conflict = conflict;
        for (int maker = 0; maker < conflict.preferences().size(); maker++) {
            if (conflict.preferences().get(maker) instanceof Preference.Partial partial) {
                unsure.put(maker, known(partial));
            }
        }
    }

    /** Whether anything is unknown. */
    public boolean any() {
        return !unsure.isEmpty();
    }

    private Known known(Preference.Partial partial) {
        List<BitSet> worse = partial.knownWorse(conflict.states());
        List<List<Integer>> classes = new ArrayList<>();
        for (List<Integer> tier : partial.written().tiers()) {
            List<List<Integer>> parts = new ArrayList<>();
            for (int state : tier) {
                parts.stream()
                        .filter(part -> part.stream()
                                .noneMatch(other -> partial.unknown()
                                                .contains(new Preference.Partial.Pair(state, other))
                                        || partial.unknown().contains(new Preference.Partial.Pair(other, state))))
                        .findFirst()
                        .ifPresentOrElse(part -> part.add(state), () -> parts.add(new ArrayList<>(List.of(state))));
            }
            classes.addAll(parts);
        }
        List<BitSet> below = new ArrayList<>();
        for (List<Integer> better : classes) {
            BitSet known = new BitSet();
            for (int place = 0; place < classes.size(); place++) {
                for (int state : classes.get(place)) {
                    if (worse.get(better.get(0)).get(state)) {
                        known.set(place);
                    }
                }
            }
            below.add(known);
        }
        return new Known(classes, new LinearExtensions(below));
    }

    /** How many there are; empty when that is too much to count. */
    public Optional<BigInteger> count() {
        BigInteger count = BigInteger.ONE;
        for (Known known : unsure.values()) {
            Optional<BigInteger> own = known.orders().count();
            if (own.isEmpty()) {
                return own;
            }
            count = count.multiply(own.get());
        }
        return Optional.of(count);
    }

    /** Whether all can be listed. */
    public boolean few() {
        return count().filter(number -> number.compareTo(BigInteger.valueOf(MOST_LISTED)) <= 0)
                .isPresent();
    }

    /** All of them, each as the whole conflict. */
    public void forEach(BooleanSupplier cancelled, Consumer<Conflict> each) {
        combine(new LinkedHashMap<>(), new ArrayList<>(unsure.keySet()), cancelled, each);
    }

    private void combine(
            Map<Integer, Preference> chosen, List<Integer> left, BooleanSupplier cancelled, Consumer<Conflict> each) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        if (left.isEmpty()) {
            each.accept(with(chosen));
            return;
        }
        int maker = left.get(0);
        Known known = known(maker);
        known.orders().forEach(order -> {
            chosen.put(maker, ranking(maker, known, order));
            combine(chosen, left.subList(1, left.size()), cancelled, each);
        });
    }

    private Known known(int maker) {
        Known known = unsure.get(maker);
        if (known == null) {
            throw new IllegalArgumentException("all is known of decision maker " + maker);
        }
        return known;
    }

    /** One by chance, each alike likely. */
    public Conflict draw(SplittableRandom random) {
        Map<Integer, Preference> chosen = new LinkedHashMap<>();
        unsure.forEach((maker, known) ->
                chosen.put(maker, ranking(maker, known, known.orders().draw(random))));
        return with(chosen);
    }

    private Preference ranking(int maker, Known known, List<Integer> worstFirst) {
        List<List<Integer>> tiers = new ArrayList<>();
        worstFirst.forEach(place -> tiers.add(known.classes().get(place)));
        Collections.reverse(tiers);
        return new Preference.Ranking(tiers, conflict.preferences().get(maker).basis());
    }

    private Conflict with(Map<Integer, Preference> chosen) {
        List<Preference> preferences = new ArrayList<>(conflict.preferences());
        chosen.forEach(preferences::set);
        return new Conflict(
                conflict.name(), conflict.decisionMakers(), conflict.form(), preferences, conflict.statusQuo());
    }
}
