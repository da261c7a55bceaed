package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import parley.agreements.pareto.Vectors;

/**
 * Multi-objective variable elimination (Dechter 1999; Rollón and Larrosa 2006): issues are settled one after the other, and
 * what is left of a settled issue is, for every combination of its neighbours' cells, the frontier of what it can add. Ways
 * are counted and led back. The order is greedy by fewest edges filled in. Cost: the sum over issues of (combinations of
 * its neighbours' cells) x (vectors kept).
 */
final class Elimination {
    /** The most combinations listed for one issue. */
    static final long MOST_COMBINATIONS = 2_000_000;

    private static final long MOST_SUMS = 60_000_000;
    private static final long MOST_PAIRS = 4_000_000;

    private final FactorModel model;
    private final BooleanSupplier cancelled;
    private final Order order;
    private final int limbs;
    private final List<Table> open = new ArrayList<>();
    private final BigInteger[] total;
    private long sums;

    /** It is more work than is allowed. */
    static final class TooWide extends Exception {
        private static final long serialVersionUID = 1;

        TooWide(String message) {
            super(message);
        }
    }

    /** What one settled issue leaves: a bag for every combination of its scope's cells. */
    private static final class Table {
        private final int[] scope;
        private final List<Bag> bags;
        private final BigInteger[] most;
        private final Bucket bucket;

        Table(int[] scope, List<Bag> bags, BigInteger[] most, Bucket bucket) {
            this.scope = scope;
            this.bags = bags;
            this.most = most;
            this.bucket = bucket;
        }

        int[] scope() {
            return scope;
        }

        List<Bag> bags() {
            return bags;
        }

        BigInteger[] most() {
            return most;
        }

        Bucket bucket() {
            return bucket;
        }
    }

    /** What a settled issue's vectors were put together from: its cell, then the tables joined. */
    private record Bucket(int issue, List<Table> joined) {}

    /**
     * An order of settling issues; its width, the most issues that one settled issue hangs together with; and the most
     * combinations of cells listed for one issue.
     */
    static final class Order {
        private final int[] issues;
        private final int width;
        private final BigInteger combinations;

        Order(int[] issues, int width, BigInteger combinations) {
            this.issues = issues;
            this.width = width;
            this.combinations = combinations;
        }

        int[] issues() {
            return issues;
        }

        int width() {
            return width;
        }

        BigInteger combinations() {
            return combinations;
        }
    }

    /** A frontier vector less the base, how many outcomes attain it, and the cells of one that does. */
    static final class Found {
        private final BigInteger[] numbers;
        private final BigInteger outcomes;
        private final int[] cells;

        Found(BigInteger[] numbers, BigInteger outcomes, int[] cells) {
            this.numbers = numbers;
            this.outcomes = outcomes;
            this.cells = cells;
        }

        BigInteger[] numbers() {
            return numbers;
        }

        BigInteger outcomes() {
            return outcomes;
        }

        int[] cells() {
            return cells;
        }
    }

    Elimination(FactorModel model, Order order, BooleanSupplier cancelled) {
        this.model = model;
        this.order = order;
        this.cancelled = cancelled;
        this.total = new BigInteger[model.parties()];
        BigInteger most = BigInteger.ZERO;
        for (int p = 0; p < total.length; p++) {
            total[p] = model.most(p);
            most = most.max(total[p]);
        }
        this.limbs = Vectors.limbs(most);
    }

    /** Greedy: next comes the issue whose neighbours lack the fewest edges among them, then the one with the least table. */
    static Order order(FactorModel model) {
        int n = model.issues();
        BitSet[] near = new BitSet[n];
        for (int i = 0; i < n; i++) {
            near[i] = new BitSet(n);
        }
        for (List<Box> boxes : List.of(model.boxes, model.forbidden)) {
            for (Box box : boxes) {
                for (int i : box.issues()) {
                    for (int j : box.issues()) {
                        near[i].set(j, near[i].get(j) || i != j);
                    }
                }
            }
        }
        int[] order = new int[n];
        BitSet left = new BitSet(n);
        left.set(0, n);
        int width = 0;
        BigInteger combinations = BigInteger.ZERO;
        for (int k = 0; k < n; k++) {
            int best = -1;
            long fewest = Long.MAX_VALUE;
            BigInteger least = BigInteger.ZERO;
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                long fill = fill(near, i);
                BigInteger table = table(model, near, i);
                if (fill < fewest || (fill == fewest && table.compareTo(least) < 0)) {
                    best = i;
                    fewest = fill;
                    least = table;
                }
            }
            order[k] = best;
            width = Math.max(width, near[best].cardinality());
            combinations = combinations.max(least);
            left.clear(best);
            BitSet around = near[best];
            for (int i = around.nextSetBit(0); i >= 0; i = around.nextSetBit(i + 1)) {
                near[i].or(around);
                near[i].clear(i);
                near[i].clear(best);
            }
        }
        return new Order(order, width, combinations);
    }

    private static long fill(BitSet[] near, int issue) {
        long lacking = 0;
        BitSet around = near[issue];
        for (int i = around.nextSetBit(0); i >= 0; i = around.nextSetBit(i + 1)) {
            BitSet others = (BitSet) around.clone();
            others.andNot(near[i]);
            lacking += others.cardinality() - 1;
        }
        return lacking;
    }

    private static BigInteger table(FactorModel model, BitSet[] near, int issue) {
        BigInteger table = BigInteger.valueOf(model.sizes[issue].length);
        for (int i = near[issue].nextSetBit(0); i >= 0; i = near[issue].nextSetBit(i + 1)) {
            table = table.multiply(BigInteger.valueOf(model.sizes[i].length));
        }
        return table;
    }

    /** The frontier; empty when the constraints leave nothing. */
    List<Found> find() throws TooWide {
        if (order.combinations().compareTo(BigInteger.valueOf(MOST_COMBINATIONS)) > 0) {
            throw new TooWide("it hangs together over " + (order.width() + 1) + " issues with " + order.combinations()
                    + " combinations");
        }
        List<Box> boxes = new ArrayList<>(model.boxes);
        List<Box> forbidden = new ArrayList<>(model.forbidden);
        for (int issue : order.issues()) {
            settle(issue, taken(boxes, issue), taken(forbidden, issue));
        }
        return finish();
    }

    private static List<Box> taken(List<Box> boxes, int issue) {
        List<Box> taken = new ArrayList<>();
        boxes.removeIf(box -> Arrays.binarySearch(box.issues(), issue) >= 0 && taken.add(box));
        return taken;
    }

    private void settle(int issue, List<Box> boxes, List<Box> forbidden) throws TooWide {
        List<Table> joined = new ArrayList<>();
        open.removeIf(table -> Arrays.binarySearch(table.scope(), issue) >= 0 && joined.add(table));
        BitSet scope = new BitSet();
        for (List<Box> some : List.of(boxes, forbidden)) {
            some.forEach(box -> Arrays.stream(box.issues()).forEach(scope::set));
        }
        joined.forEach(table -> Arrays.stream(table.scope()).forEach(scope::set));
        scope.clear(issue);
        int[] around = scope.stream().toArray();
        BigInteger[] own = own(issue, boxes);
        BigInteger[] most = own.clone();
        for (Table table : joined) {
            for (int p = 0; p < most.length; p++) {
                most[p] = most[p].add(table.most()[p]);
            }
        }
        Bucket bucket = new Bucket(issue, joined);
        Table after = new Table(around, new ArrayList<>(), most, bucket);
        int[] cells = new int[model.issues()];
        boolean more = true;
        while (more) {
            Bag union = new Bag(model.parties(), limbs, 4);
            for (int c = 0; c < model.sizes[issue].length; c++) {
                cells[issue] = c;
                gather(union, issue, c, cells, boxes, forbidden, joined, own);
            }
            after.bags().add(union.pruned(enough(most)));
            more = advance(cells, around);
        }
        open.add(after);
    }

    private BigInteger[] own(int issue, List<Box> boxes) {
        BigInteger[] most = new BigInteger[model.parties()];
        for (int p = 0; p < most.length; p++) {
            most[p] = Arrays.stream(model.gains[p][issue]).reduce(BigInteger.ZERO, BigInteger::max);
        }
        for (Box box : boxes) {
            most[box.party()] = most[box.party()].add(box.weight());
        }
        return most;
    }

    private void gather(
            Bag union,
            int issue,
            int cell,
            int[] cells,
            List<Box> boxes,
            List<Box> forbidden,
            List<Table> joined,
            BigInteger[] own)
            throws TooWide {
        for (Box box : forbidden) {
            if (attains(box, cells)) {
                return;
            }
        }
        BigInteger[] vector = new BigInteger[model.parties()];
        for (int p = 0; p < vector.length; p++) {
            vector[p] = model.gains[p][issue][cell];
        }
        for (Box box : boxes) {
            if (attains(box, cells)) {
                vector[box.party()] = vector[box.party()].add(box.weight());
            }
        }
        Bag sum = new Bag(model.parties(), limbs, 1);
        sum.add(vector, model.sizes[issue][cell], new int[] {cell});
        BigInteger[] most = own.clone();
        for (Table table : joined) {
            for (int p = 0; p < most.length; p++) {
                most[p] = most[p].add(table.most()[p]);
            }
            sum = join(sum, table.bags().get(place(table, cells)), most);
        }
        for (int i = 0; i < sum.size(); i++) {
            union.addCopy(sum, i, sum.ways.get(i), sum.from.get(i));
        }
        work(sum.size());
    }

    private Bag join(Bag a, Bag b, BigInteger[] most) throws TooWide {
        long pairs = (long) a.size() * b.size();
        work(pairs);
        if (pairs > MOST_PAIRS) {
            throw new TooWide("over some of the issues alone it has " + Math.max(a.size(), b.size()) + " points");
        }
        Bag sum = new Bag(model.parties(), limbs, (int) pairs);
        for (int i = 0; i < a.size(); i++) {
            int[] before = a.from.get(i);
            for (int j = 0; j < b.size(); j++) {
                int[] back = Arrays.copyOf(before, before.length + 1);
                back[before.length] = j;
                sum.addSum(a, i, b, j, a.ways.get(i).multiply(b.ways.get(j)), back);
            }
        }
        return a.size() == 1 ? sum : sum.pruned(enough(most));
    }

    private void work(long done) throws TooWide {
        sums += done;
        if (sums > MOST_SUMS) {
            throw new TooWide("more than " + MOST_SUMS + " sums of vectors would be needed");
        }
        if (cancelled.getAsBoolean()) {
            throw new CalledOff();
        }
    }

    /** From where on a vector of a part that adds {@code most} at most can still reach the ceiling with all the rest. */
    private List<Optional<BigInteger>> enough(BigInteger[] most) {
        List<Optional<BigInteger>> enough = new ArrayList<>();
        for (int p = 0; p < most.length; p++) {
            BigInteger rest = total[p].subtract(most[p]);
            enough.add(model.ceiling.get(p).map(at -> at.subtract(rest)));
        }
        return enough;
    }

    private static boolean attains(Box box, int[] cells) {
        for (int k = 0; k < box.issues().length; k++) {
            if (!box.inside()[k][cells[box.issues()[k]]]) {
                return false;
            }
        }
        return true;
    }

    /** The place of the bag for these cells, the last issue of the scope running fastest. */
    private int place(Table table, int[] cells) {
        int place = 0;
        for (int i : table.scope()) {
            place = place * model.sizes[i].length + cells[i];
        }
        return place;
    }

    private boolean advance(int[] cells, int[] scope) {
        for (int k = scope.length - 1; k >= 0; k--) {
            if (++cells[scope[k]] < model.sizes[scope[k]].length) {
                return true;
            }
            cells[scope[k]] = 0;
        }
        return false;
    }

    private List<Found> finish() throws TooWide {
        BigInteger[] most = new BigInteger[model.parties()];
        BigInteger[] zero = new BigInteger[model.parties()];
        Arrays.fill(zero, BigInteger.ZERO);
        Arrays.fill(most, BigInteger.ZERO);
        Bag all = new Bag(model.parties(), limbs, 1);
        all.add(zero, BigInteger.ONE, new int[0]);
        for (Table table : open) {
            for (int p = 0; p < most.length; p++) {
                most[p] = most[p].add(table.most()[p]);
            }
            all = join(all, table.bags().getFirst(), most).pruned(enough(most));
        }
        Bag clipped = new Bag(model.parties(), limbs, Math.max(1, all.size()));
        for (int i = 0; i < all.size(); i++) {
            BigInteger[] vector = new BigInteger[model.parties()];
            for (int p = 0; p < vector.length; p++) {
                BigInteger number = all.points.get(i, p);
                vector[p] = model.ceiling.get(p).map(number::min).orElse(number);
            }
            clipped.add(signed(vector), all.ways.get(i), all.from.get(i));
        }
        Bag last = clipped.pruned(model.ceiling.stream()
                .map(ceiling -> Optional.<BigInteger>empty())
                .toList());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            BigInteger[] numbers = new BigInteger[model.parties()];
            for (int p = 0; p < numbers.length; p++) {
                numbers[p] = last.points.get(i, p).subtract(below(p));
            }
            int[] cells = new int[model.issues()];
            List<Table> tables = List.copyOf(open);
            lead(tables, last.from.get(i), 0, cells);
            found.add(new Found(numbers, last.ways.get(i), cells));
        }
        return found;
    }

    /** A ceiling may lie below the base; numbers are lifted to 0 and more. */
    private BigInteger[] signed(BigInteger[] vector) {
        for (int p = 0; p < vector.length; p++) {
            vector[p] = vector[p].add(below(p));
        }
        return vector;
    }

    private BigInteger below(int party) {
        return model.ceiling
                .get(party)
                .orElse(BigInteger.ZERO)
                .min(BigInteger.ZERO)
                .negate();
    }

    /** Settles the issues in the reverse order: every table's scope is settled by the time it is asked. */
    private void lead(List<Table> roots, int[] back, int first, int[] cells) {
        for (int t = 0; t < roots.size(); t++) {
            Table table = roots.get(t);
            int[] from = table.bags().get(place(table, cells)).from.get(back[first + t]);
            cells[table.bucket().issue()] = from[0];
            lead(table.bucket().joined(), from, 1, cells);
        }
    }
}
