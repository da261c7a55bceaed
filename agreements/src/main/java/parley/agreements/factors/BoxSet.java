package parley.agreements.factors;

import java.util.Arrays;
import java.util.List;

/**
 * Boxes that add to one of two parties' utilities, and boxes that are out of the question, laid flat for the search. A
 * box is a set of cells on each of some issues; it is attained by an outcome whose cells all lie inside.
 */
final class BoxSet {
    final int[] cells;
    final int[] offset;
    final int boxes;
    final int[] party;
    final long[] weight;

    /** Sides of box {@code b} are {@code side[b]} to {@code side[b + 1]} exclusive; forbidden boxes come after the others. */
    final int[] side;

    final int[] issue;
    final boolean[][] inside;

    /** By side the cells inside, 64 to a word; issue {@code i} has the words {@code word[i]} to {@code word[i + 1]}. */
    final long[][] mask;

    final int[] word;
    final int all;

    /** @param forbidden their party and weight are not read */
    BoxSet(int[] cells, List<Box> adding, List<Box> forbidden) {
        this.cells = cells;
        this.offset = new int[cells.length + 1];
        for (int i = 0; i < cells.length; i++) {
            offset[i + 1] = offset[i] + cells[i];
        }
        this.boxes = adding.size();
        this.all = boxes + forbidden.size();
        this.party = new int[boxes];
        this.weight = new long[boxes];
        this.side = new int[all + 1];
        int sides = 0;
        for (int b = 0; b < all; b++) {
            Box box = b < boxes ? adding.get(b) : forbidden.get(b - boxes);
            sides += box.issues().length;
            side[b + 1] = sides;
        }
        this.issue = new int[sides];
        this.inside = new boolean[sides][];
        this.mask = new long[sides][];
        this.word = new int[cells.length + 1];
        for (int i = 0; i < cells.length; i++) {
            word[i + 1] = word[i] + (cells[i] + 63) / 64;
        }
        for (int b = 0; b < all; b++) {
            Box box = b < boxes ? adding.get(b) : forbidden.get(b - boxes);
            if (b < boxes) {
                party[b] = box.party();
                weight[b] = box.weight().longValueExact();
            }
            for (int k = 0; k < box.issues().length; k++) {
                issue[side[b] + k] = box.issues()[k];
                inside[side[b] + k] = box.inside()[k];
                mask[side[b] + k] = mask(box.inside()[k]);
            }
        }
    }

    private static long[] mask(boolean[] inside) {
        long[] mask = new long[(inside.length + 63) / 64];
        for (int c = 0; c < inside.length; c++) {
            if (inside[c]) {
                mask[c / 64] |= 1L << c;
            }
        }
        return mask;
    }

    int places() {
        return offset[cells.length];
    }

    long most(int of) {
        long sum = 0;
        for (int b = 0; b < boxes; b++) {
            sum += party[b] == of ? weight[b] : 0;
        }
        return sum;
    }

    boolean attained(int box, int[] outcome) {
        for (int s = side[box]; s < side[box + 1]; s++) {
            if (!inside[s][outcome[issue[s]]]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return boxes + " boxes on " + cells.length + " issues of "
                + Arrays.stream(cells).max().orElse(0) + " cells at most";
    }
}
