package parley.statements.crf;

/** Hashes for features: well mixed, the same on every machine. */
public final class Hash {
    private Hash() {}

    /** Finalizer of MurmurHash3 (Appleby 2011). */
    public static int mix(int value) {
        int h = value;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    /** The feature that template {@code template} makes of a value. */
    public static int of(int template, int value) {
        return mix(value * 0x9E3779B1 + template * 0x85EBCA77);
    }

    public static int of(int template, int one, int two) {
        return mix(of(template, one) * 31 + two * 0x27D4EB2F);
    }

    public static int of(int template, int one, int two, int three) {
        return mix(of(template, one, two) * 31 + three * 0x165667B1);
    }
}
