package parley.statements.crf;

/** Numbers hashes 0, 1, 2, ... in the order of their first arrival; open addressing, linear probing. */
public final class HashIndex {
    public static final int NONE = -1;
    /** Hash and number plus one side by side, so that a look-up touches one line of memory; number 0 is an empty slot. */
    private int[] slots;

    private int size;

    /** Empty, with room for {@code expected} hashes without growing. */
    public HashIndex(int expected) {
        slots = new int[2 * (Integer.highestOneBit(Math.max(16, expected * 2 - 1)) << 1)];
    }

    /** How many hashes it has numbered. */
    public int size() {
        return size;
    }

    /** The number of a hash, or {@link #NONE}. */
    public int get(int hash) {
        int mask = slots.length - 1;
        int at = (hash << 1) & mask;
        while (slots[at + 1] != 0) {
            if (slots[at] == hash) {
                return slots[at + 1] - 1;
            }
            at = (at + 2) & mask;
        }
        return NONE;
    }

    /** The number of a hash, given one when it has none. */
    public int add(int hash) {
        int known = get(hash);
        if (known != NONE) {
            return known;
        }
        put(slots, hash, ++size);
        if (size * 4 > slots.length) {
            int[] wider = new int[slots.length * 2];
            for (int at = 0; at < slots.length; at += 2) {
                if (slots[at + 1] != 0) {
                    put(wider, slots[at], slots[at + 1]);
                }
            }
            slots = wider;
        }
        return size - 1;
    }

    private static void put(int[] slots, int hash, int number) {
        int mask = slots.length - 1;
        int at = (hash << 1) & mask;
        while (slots[at + 1] != 0) {
            at = (at + 2) & mask;
        }
        slots[at] = hash;
        slots[at + 1] = number;
    }

    /** The hashes in the order of their numbers. */
    public int[] keysByNumber() {
        int[] ordered = new int[size];
        for (int at = 0; at < slots.length; at += 2) {
            if (slots[at + 1] != 0) {
                ordered[slots[at + 1] - 1] = slots[at];
            }
        }
        return ordered;
    }
}
