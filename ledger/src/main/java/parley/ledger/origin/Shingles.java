package parley.ledger.origin;

import java.util.Arrays;

/**
 * The five-word sequences of a text, hashed (Broder 1997). Case and punctuation do not matter; words of any script do.
 * Cost: the text once, and sorting.
 */
public final class Shingles {
    private static final int WORDS = 5;

    private final int[] hashes;

    private Shingles(int[] hashes) {
        this.hashes = hashes;
    }

    public static Shingles of(String text) {
        int[] words = words(text);
        int count = Math.max(0, words.length - WORDS + 1);
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            int hash = 1;
            for (int w = i; w < i + WORDS; w++) {
                hash = 31 * hash + words[w];
            }
            hashes[i] = spread(hash);
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    private static int[] words(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int count = 0;
        int hash = 0;
        boolean within = false;
        for (int at = 0; at <= text.length(); ) {
            int point = at < text.length() ? text.codePointAt(at) : -1;
            if (point >= 0 && Character.isLetterOrDigit(point)) {
                hash = 31 * hash + Character.toLowerCase(point);
                within = true;
            } else if (within) {
                words[count++] = hash;
                hash = 0;
                within = false;
            }
            at += point < 0 ? 1 : Character.charCount(point);
        }
        return Arrays.copyOf(words, count);
    }

    /** The finaliser of MurmurHash3 (Appleby 2011): every bit of the input moves every bit of the output. */
    static int spread(int hash) {
        int mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /** Distinct ones. */
    public int size() {
        return hashes.length;
    }

    int hash(int index) {
        return hashes[index];
    }

    /** Containment: the share of the smaller set that stands in the other; 0 when one is empty. */
    public double shared(Shingles other) {
        int least = Math.min(size(), other.size());
        if (least == 0) {
            return 0;
        }
        int shared = 0;
        for (int a = 0, b = 0; a < size() && b < other.size(); ) {
            int order = Integer.compare(hashes[a], other.hashes[b]);
            shared += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        return (double) shared / least;
    }
}
