package parley.statements.cascade;

/** The labels of both chains: outside; begin and inside of source, cue and content. */
final class Labels {
    static final int OUTSIDE = 0;
    static final int COUNT = 7;

    private Labels() {}

    static int begin(int role) {
        return 2 * role - 1;
    }

    static int inside(int role) {
        return 2 * role;
    }

    static int role(int label) {
        return (label + 1) / 2;
    }

    static boolean begins(int label) {
        return label % 2 == 1;
    }

    /** An inside label follows only its own role. */
    static boolean[] allowed() {
        boolean[] allowed = new boolean[(COUNT + 1) * COUNT];
        for (int from = 0; from <= COUNT; from++) {
            for (int to = 0; to < COUNT; to++) {
                boolean inside = to > 0 && !begins(to);
                allowed[from * COUNT + to] = !inside || (from < COUNT && role(from) == role(to));
            }
        }
        return allowed;
    }
}
