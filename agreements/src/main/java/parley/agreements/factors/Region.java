package parley.agreements.factors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.agreements.pareto.Layout;
import parley.model.talks.Constraint;
import parley.model.talks.Outcome;

/**
 * A product of sets of options, one set on each of some issues.
 *
 * @param options by place of the issue in the talks, the places of its options; none of the sets is empty
 */
record Region(TreeMap<Integer, BitSet> options) {
    /** More pieces than this are not listed. */
    private static final int MOST = 20_000;

    /** A constraint that comes to too many regions. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1;

        TooMany(Constraint constraint) {
            super("'" + constraint + "' comes to more than " + MOST + " boxes of options");
        }
    }

    /** Disjoint regions that together are where {@code constraint} holds, or where it does not. */
    static List<Region> of(Layout layout, Constraint constraint, boolean holds) throws TooMany {
        return switch (constraint) {
            case Constraint.Is is -> single(layout, is, is.issue(), holds);
            case Constraint.Measures measures -> single(layout, measures, measures.issue(), holds);
            case Constraint.Not not -> of(layout, not.inner(), !holds);
            case Constraint.Both both ->
                switch (both.join()) {
                    case AND -> holds ? both(layout, both, true, true) : either(layout, both, false, false);
                    case OR -> holds ? either(layout, both, true, true) : both(layout, both, false, false);
                    case IF_THEN -> holds ? either(layout, both, false, true) : both(layout, both, true, false);
                };
        };
    }

    private static List<Region> single(Layout layout, Constraint constraint, String issue, boolean holds) {
        int place = 0;
        while (!layout.talks().issues().get(place).name().equals(issue)) {
            place++;
        }
        List<String> options = layout.options().get(place);
        BitSet set = new BitSet();
        for (int o = 0; o < options.size(); o++) {
            set.set(o, constraint.allows(new Outcome(Map.of(issue, options.get(o)))) == holds);
        }
        TreeMap<Integer, BitSet> one = new TreeMap<>();
        one.put(place, set);
        return set.isEmpty() ? List.of() : List.of(new Region(one));
    }

    private static List<Region> both(Layout layout, Constraint.Both both, boolean first, boolean second)
            throws TooMany {
        return cross(both, of(layout, both.first(), first), of(layout, both.second(), second));
    }

    private static List<Region> either(Layout layout, Constraint.Both both, boolean first, boolean second)
            throws TooMany {
        List<Region> regions = new ArrayList<>(of(layout, both.first(), first));
        regions.addAll(cross(both, of(layout, both.first(), !first), of(layout, both.second(), second)));
        return regions;
    }

    private static List<Region> cross(Constraint of, List<Region> some, List<Region> others) throws TooMany {
        if ((long) some.size() * others.size() > MOST) {
            throw new TooMany(of);
        }
        List<Region> regions = new ArrayList<>();
        for (Region a : some) {
            for (Region b : others) {
                TreeMap<Integer, BitSet> joint = new TreeMap<>(a.options);
                boolean empty = false;
                for (Map.Entry<Integer, BitSet> side : b.options.entrySet()) {
                    BitSet set = (BitSet) side.getValue().clone();
                    BitSet before = joint.get(side.getKey());
                    if (before != null) {
                        set.and(before);
                    }
                    joint.put(side.getKey(), set);
                    empty |= set.isEmpty();
                }
                if (!empty) {
                    regions.add(new Region(joint));
                }
            }
        }
        return regions;
    }
}
