package parley.statements.cascade;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import parley.statements.crf.HashIndex;

/**
 * What training texts teach of single words, by their hashes: which words are written in lower case, and how often a lemma
 * stands in a cue. A capitalised word that is never written in lower case is a name, and names are all alike to the chains:
 * who the parties are must not change what is read.
 */
final class WordLore {
    /** Before anything was learned: no word is a name. */
    static final WordLore NONE = new WordLore(new TreeMap<>(), false);

    private static final double SMOOTHING = 2;
    /** Written in lower case, but too rare for a share. */
    private static final int RARE = 0;

    private static final int LEMMA = 16;
    private final Map<Integer, Integer> facts;
    private final HashIndex index;
    private final byte[] values;
    private final boolean learned;

    private WordLore(Map<Integer, Integer> facts, boolean learned) {
        this.facts = facts;
        this.learned = learned;
        index = new HashIndex(facts.size());
        values = new byte[facts.size()];
        facts.forEach((hash, value) -> values[index.add(hash)] = value.byteValue());
    }

    /** Is a capitalised word, by the hash of its lower-case form, a name? */
    boolean name(int word) {
        return learned && index.get(word) == HashIndex.NONE;
    }

    /** How often a lemma stood in a cue: 0 for a lemma never met, else 1 to 10. */
    int cueShare(int lemma) {
        int number = index.get(lemma);
        return number == HashIndex.NONE || values[number] < LEMMA ? 0 : values[number] - LEMMA;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(facts.size());
        for (int hash : facts.keySet()) {
            out.writeInt(hash);
        }
        for (int value : facts.values()) {
            out.writeByte(value);
        }
    }

    static WordLore read(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > 1 << 22) {
            throw new IOException("not a word list: " + size + " words");
        }
        int[] hashes = new int[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.readInt();
        }
        Map<Integer, Integer> facts = new TreeMap<>();
        for (int hash : hashes) {
            facts.put(hash, in.readUnsignedByte());
        }
        return new WordLore(facts, true);
    }

    /** Counts while training. */
    static final class Counter {
        private final Map<Integer, int[]> lemmas = new TreeMap<>();
        private final Map<Integer, Integer> words = new TreeMap<>();

        /** A token: its word if written in lower case. */
        void add(Encoding text, int i, boolean cue) {
            int[] count = lemmas.computeIfAbsent(text.lemma[i], key -> new int[2]);
            count[0]++;
            count[1] += cue ? 1 : 0;
            if (!text.capitalised[i]) {
                words.merge(text.word[i], 1, Integer::sum);
            }
        }

        WordLore lore() {
            Map<Integer, Integer> facts = new TreeMap<>();
            words.forEach((word, count) -> {
                if (count >= 2) {
                    facts.put(word, RARE);
                }
            });
            lemmas.forEach((lemma, count) -> {
                if (count[0] >= 2) {
                    double share = count[1] / (count[0] + SMOOTHING);
                    facts.put(lemma, LEMMA + (share == 0 ? 1 : 2 + (int) Math.min(8, Math.floor(share * 10))));
                }
            });
            return new WordLore(facts, true);
        }
    }
}
