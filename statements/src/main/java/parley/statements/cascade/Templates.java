package parley.statements.cascade;

import parley.statements.crf.Hash;
import parley.statements.crf.Sequence;

/** Numbers the features of a position in the order in which they are made, so that each has a template of its own. */
abstract class Templates {
    final Sequence sequence;
    private int template;

    Templates(Sequence sequence) {
        this.sequence = sequence;
    }

    final void position() {
        template = 0;
    }

    final void add(int value) {
        sequence.add(Hash.of(template++, value));
    }

    final void add(int one, int two) {
        sequence.add(Hash.of(template++, one, two));
    }

    final void add(int one, int two, int three) {
        sequence.add(Hash.of(template++, one, two, three));
    }

    /** 0, 1, 2, 3, 4, then ever wider steps. */
    static int bucket(int distance) {
        int d = Math.abs(distance);
        return d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 22 ? 8 : d <= 40 ? 9 : 10;
    }
}
