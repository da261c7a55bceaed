package parley.statements.crf;

import java.util.Arrays;

/** Numbers hashes 0, 1, 2, ... in the order of their first arrival; open addressing, linear probing. */
final class HashIndex {
    static final int NONE = -1;
    private int[] keys;
    private int[] numbers;
    private int size;

    HashIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) << 1;
        keys = new int[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, NONE);
    }

    int size() {
        return size;
    }

    /** The number of a hash, or {@link #NONE}. */
    int get(int hash) {
        int mask = keys.length - 1;
        int at = hash & mask;
        while (numbers[at] != NONE) {
            if (keys[at] == hash) {
                return numbers[at];
            }
            at = (at + 1) & mask;
        }
        return NONE;
    }

    /** The number of a hash, given one when it has none. */
    int add(int hash) {
        int mask = keys.length - 1;
        int at = hash & mask;
        while (numbers[at] != NONE) {
            if (keys[at] == hash) {
                return numbers[at];
            }
            at = (at + 1) & mask;
        }
        keys[at] = hash;
        numbers[at] = size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    /** The hashes in the order of their numbers. */
    int[] keysByNumber() {
        int[] ordered = new int[size];
        for (int i = 0; i < keys.length; i++) {
            if (numbers[i] != NONE) {
                ordered[numbers[i]] = keys[i];
            }
        }
        return ordered;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(numbers, NONE);
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != NONE) {
                int at = oldKeys[i] & mask;
                while (numbers[at] != NONE) {
                    at = (at + 1) & mask;
                }
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
