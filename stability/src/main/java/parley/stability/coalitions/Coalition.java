package parley.stability.coalitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decision makers who act together.
 *
 * @param members by index, ascending, at least one
 */
public record Coalition(List<Integer> members) implements Comparable<Coalition> {
    /** Up to so many decision makers every coalition is looked at. */
    public static final int ALL_UP_TO = 8;

    private static final Comparator<Coalition> ORDER = Comparator.comparingInt(Coalition::size)
            .thenComparing(coalition -> coalition.members, Coalition::lexicographic);

    public Coalition {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a coalition has a member");
        }
    }

    /** All coalitions of {@code makers} decision makers, small ones first. Cost: 2^makers. */
    public static List<Coalition> all(int makers) {
        List<Coalition> all = new ArrayList<>();
        for (int bits = 1; bits < 1 << makers; bits++) {
            all.add(ofBits(bits));
        }
        all.sort(null);
        return all;
    }

    /** Every decision maker alone, every pair, and all together. */
    public static List<Coalition> singlesPairsAndAll(int makers) {
        List<Coalition> some = new ArrayList<>();
        for (int one = 0; one < makers; one++) {
            some.add(new Coalition(List.of(one)));
            for (int other = one + 1; other < makers; other++) {
                some.add(new Coalition(List.of(one, other)));
            }
        }
        if (makers > 2) {
            some.add(new Coalition(IntStream.range(0, makers).boxed().toList()));
        }
        some.sort(null);
        return some;
    }

    private static Coalition ofBits(int bits) {
        return new Coalition(IntStream.range(0, Integer.SIZE)
                .filter(maker -> (bits >> maker & 1) == 1)
                .boxed()
                .toList());
    }

    /** All other decision makers; maybe none. */
    List<Integer> others(int makers) {
        return IntStream.range(0, makers)
                .filter(maker -> !members.contains(maker))
                .boxed()
                .toList();
    }

    public int size() {
        return members.size();
    }

    @Override
    public int compareTo(Coalition other) {
        return ORDER.compare(this, other);
    }

    private static int lexicographic(List<Integer> a, List<Integer> b) {
        for (int place = 0; place < Math.min(a.size(), b.size()); place++) {
            if (!a.get(place).equals(b.get(place))) {
                return Integer.compare(a.get(place), b.get(place));
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** {@code 0+2} */
    @Override
    public String toString() {
        return members.stream().map(String::valueOf).collect(Collectors.joining("+"));
    }
}
