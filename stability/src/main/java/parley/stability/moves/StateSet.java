package parley.stability.moves;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;

/** A set of states by index, ascending, that nobody can change; a bit a state. */
public final class StateSet extends AbstractSet<Integer> {
    private final BitSet bits;
    private final int size;

    private StateSet(BitSet bits) {
        this.bits = bits;
        this.size = bits.cardinality();
    }

    /** @param bits copied */
    public static StateSet of(BitSet bits) {
        return new StateSet((BitSet) bits.clone());
    }

    /** The states in both. */
    public StateSet and(StateSet other) {
        BitSet both = (BitSet) bits.clone();
        both.and(other.bits);
        return new StateSet(both);
    }

    /** The states in either. */
    public StateSet or(StateSet other) {
        BitSet either = (BitSet) bits.clone();
        either.or(other.bits);
        return new StateSet(either);
    }

    public boolean contains(int state) {
        return bits.get(state);
    }

    @Override
    public boolean contains(Object state) {
        return state instanceof Integer index && index >= 0 && bits.get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<Integer> iterator() {
        return bits.stream().iterator();
    }
}
