package parley.statements.attribution;

/**
 * How often attributions found by the rules are right in source, cue and content, by kind of cue and quotation: shares
 * counted on the training part of PolNeAR (10,070 attributions), rounded to a tenth or half of it.
 */
final class Confidence {
    private static final double ALL = 0.97;

    private Confidence() {}

    static double of(CueClass kind, double quoted) {
        boolean said = kind == CueClass.SAY || kind == CueClass.ACCORDING || kind == CueClass.COLON;
        if (quoted >= ALL) {
            return 0.9;
        }
        if (quoted > 0) {
            return said ? 0.85 : 0.7;
        }
        return said ? 0.8 : 0.6;
    }
}
