package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Utilities;
import parley.model.talks.Constraint;
import parley.model.talks.Outcome;

/**
 * Talks as factors, in whole numbers: what each cell of an issue adds to each party, boxes that add more where they are
 * attained, and boxes that constraints forbid. A cell is a set of options of one issue that no box and no gain tells apart;
 * only the bounds of boxes matter, so a wide range of numbers has few cells. All amounts are 0 or more: what an interaction
 * takes away is a constant loss made good wherever it does not hold.
 */
final class FactorModel {
    final Layout layout;
    final Utilities utilities;
    final BigInteger[] scale;

    /** By party, what is added whatever is agreed, scaled. */
    final BigInteger[] base;

    /** By party, what utility less base never exceeds, scaled; empty where there is no ceiling or it is out of reach. */
    final List<Optional<BigInteger>> ceiling = new ArrayList<>();

    /** By issue and cell: how many options it holds, and the first of them. */
    final BigInteger[][] sizes;

    final int[][] option;

    /** By party, issue and cell. */
    final BigInteger[][][] gains;

    final List<Box> boxes = new ArrayList<>();
    final List<Box> forbidden = new ArrayList<>();

    private record Weighted(int party, BigInteger weight, Region region) {}

    FactorModel(Layout layout, Utilities utilities, List<Constraint> constraints) throws Region.TooMany {
        this.layout = layout;
        this.utilities = utilities;
        int n = utilities.parties();
        int issues = layout.options().size();
        this.scale = new BigInteger[n];
        this.base = new BigInteger[n];
        List<Weighted> weighted = new ArrayList<>();
        BigInteger[][][] raw = new BigInteger[n][issues][];
        for (int p = 0; p < n; p++) {
            scale[p] = denominator(p);
            base[p] = BigInteger.ZERO;
            for (int i = 0; i < issues; i++) {
                raw[p][i] = lifted(p, i);
            }
            for (Utilities.Bonus bonus : utilities.bonuses(p)) {
                boolean loss = bonus.adds().signum() < 0;
                BigInteger weight = times(bonus.adds(), scale[p]);
                base[p] = loss ? base[p].add(weight) : base[p];
                for (Region region :
                        weight.signum() == 0 ? List.<Region>of() : Region.of(layout, bonus.when(), !loss)) {
                    add(weighted, raw, p, weight.abs(), region);
                }
            }
        }
        List<Region> barred = new ArrayList<>();
        for (Constraint constraint : constraints) {
            barred.addAll(Region.of(layout, constraint, false));
        }
        this.sizes = new BigInteger[issues][];
        this.option = new int[issues][];
        this.gains = new BigInteger[n][issues][];
        int[][] cell = new int[issues][];
        for (int i = 0; i < issues; i++) {
            cell[i] = cells(i, weighted, barred, raw);
        }
        for (Weighted one : weighted) {
            boxes.add(box(one.party(), one.weight(), one.region(), cell));
        }
        for (Region region : barred) {
            forbidden.add(box(0, BigInteger.ONE, region, cell));
        }
        for (int p = 0; p < n; p++) {
            ceiling.add(ceiling(p));
        }
    }

    /** A region of one issue is a gain; one that leaves an issue free does not speak of it. */
    private void add(List<Weighted> weighted, BigInteger[][][] raw, int party, BigInteger weight, Region region) {
        region.options()
                .entrySet()
                .removeIf(side -> side.getValue().cardinality()
                        == layout.options().get(side.getKey()).size());
        if (region.options().isEmpty()) {
            base[party] = base[party].add(weight);
        } else if (region.options().size() == 1) {
            Map.Entry<Integer, BitSet> side = region.options().firstEntry();
            BigInteger[] gains = raw[party][side.getKey()];
            side.getValue().stream().forEach(o -> gains[o] = gains[o].add(weight));
        } else {
            weighted.add(new Weighted(party, weight, region));
        }
    }

    private BigInteger[] lifted(int party, int issue) {
        BigFraction[] from = utilities.gains(party, issue);
        BigInteger[] whole = new BigInteger[from.length];
        BigInteger least = times(from[0], scale[party]);
        for (int o = 0; o < from.length; o++) {
            whole[o] = times(from[o], scale[party]);
            least = least.min(whole[o]);
        }
        for (int o = 0; o < whole.length; o++) {
            whole[o] = whole[o].subtract(least);
        }
        base[party] = base[party].add(least);
        return whole;
    }

    private int[] cells(int issue, List<Weighted> weighted, List<Region> barred, BigInteger[][][] raw) {
        int options = layout.options().get(issue).size();
        List<List<Object>> marks = new ArrayList<>();
        for (int o = 0; o < options; o++) {
            List<Object> mark = new ArrayList<>();
            mark.add(new BitSet());
            for (BigInteger[][] of : raw) {
                mark.add(of[issue][o]);
            }
            marks.add(mark);
        }
        int number = 0;
        for (Weighted one : weighted) {
            mark(marks, one.region(), issue, number++);
        }
        for (Region region : barred) {
            mark(marks, region, issue, number++);
        }
        Map<List<Object>, Integer> known = new HashMap<>();
        int[] cell = new int[options];
        List<Integer> first = new ArrayList<>();
        List<BigInteger> size = new ArrayList<>();
        for (int o = 0; o < options; o++) {
            Integer place = known.putIfAbsent(marks.get(o), known.size());
            cell[o] = place == null ? known.size() - 1 : place;
            if (place == null) {
                first.add(o);
                size.add(BigInteger.ONE);
            } else {
                size.set(place, size.get(place).add(BigInteger.ONE));
            }
        }
        option[issue] = first.stream().mapToInt(Integer::intValue).toArray();
        sizes[issue] = size.toArray(BigInteger[]::new);
        for (int p = 0; p < raw.length; p++) {
            gains[p][issue] = new BigInteger[first.size()];
            for (int c = 0; c < first.size(); c++) {
                gains[p][issue][c] = raw[p][issue][first.get(c)];
            }
        }
        return cell;
    }

    private static void mark(List<List<Object>> marks, Region region, int issue, int number) {
        BitSet side = region.options().get(issue);
        if (side != null) {
            side.stream().forEach(o -> ((BitSet) marks.get(o).getFirst()).set(number));
        }
    }

    private Box box(int party, BigInteger weight, Region region, int[][] cell) {
        int[] issues =
                region.options().keySet().stream().mapToInt(Integer::intValue).toArray();
        boolean[][] inside = new boolean[issues.length][];
        int k = 0;
        for (Map.Entry<Integer, BitSet> side : region.options().entrySet()) {
            boolean[] in = new boolean[sizes[side.getKey()].length];
            side.getValue().stream().forEach(o -> in[cell[side.getKey()][o]] = true);
            inside[k++] = in;
        }
        return new Box(party, weight, issues, inside);
    }

    private Optional<BigInteger> ceiling(int party) {
        Optional<BigInteger> most =
                utilities.ceiling(party).map(at -> times(at, scale[party]).subtract(base[party]));
        BigInteger sum = most(party);
        return most.filter(at -> at.compareTo(sum) < 0);
    }

    /** No outcome adds more than this for {@code party} to its base. */
    BigInteger most(int party) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger[] of : gains[party]) {
            BigInteger top = BigInteger.ZERO;
            for (BigInteger gain : of) {
                top = top.max(gain);
            }
            sum = sum.add(top);
        }
        for (Box box : boxes) {
            sum = box.party() == party ? sum.add(box.weight()) : sum;
        }
        return sum;
    }

    int issues() {
        return sizes.length;
    }

    int parties() {
        return scale.length;
    }

    /** The first outcome with these cells. */
    Outcome outcome(int[] cells) {
        int[] places = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            places[i] = option[i][cells[i]];
        }
        return layout.outcomeAt(places);
    }

    private BigInteger denominator(int party) {
        BigInteger common = utilities.reservation(party).getDenominator().abs();
        for (int i = 0; i < layout.options().size(); i++) {
            for (BigFraction gain : utilities.gains(party, i)) {
                common = multiple(common, gain);
            }
        }
        for (Utilities.Bonus bonus : utilities.bonuses(party)) {
            common = multiple(common, bonus.adds());
        }
        BigFraction most = utilities.ceiling(party).orElse(BigFraction.ZERO);
        return multiple(common, most);
    }

    private static BigInteger multiple(BigInteger common, BigFraction of) {
        BigInteger other = of.getDenominator().abs();
        return common.divide(common.gcd(other)).multiply(other);
    }

    private static BigInteger times(BigFraction value, BigInteger scale) {
        return value.getNumerator().multiply(scale).divide(value.getDenominator());
    }
}
