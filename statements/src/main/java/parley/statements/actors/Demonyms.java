package parley.statements.actors;

import java.util.Set;

/**
 * The adjectives and people's names that English forms from a country's: Veland, Velandian; Karsa, Karsan; Ibrenne,
 * Ibrennese; Tolmir, Tolmiri; Galt, Galtish. The name keeps its stem and may lose a final vowel or two.
 */
final class Demonyms {
    private static final Set<String> ENDINGS = Set.of(
            "n", "an", "ian", "ean", "nian", "lian", "i", "ni", "er", "ner", "ese", "nese", "se", "ish", "sh", "ic",
            "ite", "ard", "ois", "ene", "ine", "ar", "ari", "iac", "que", "ander", "man", "al", "onal", "ern", "ch",
            "iot", "asian", "ilian", "vian", "tian", "enian", "onian");
    private static final int STEM = 4;
    private static final int LOST = 3;

    private Demonyms() {}

    static boolean of(String adjective, String base) {
        if (adjective.equals(base) || !Character.isUpperCase(adjective.charAt(0))) {
            return false;
        }
        int most = 0;
        while (most < Math.min(base.length(), adjective.length()) && base.charAt(most) == adjective.charAt(most)) {
            most++;
        }
        for (int stem = most; stem >= Math.max(Math.min(STEM, base.length() - 1), base.length() - LOST); stem--) {
            if (stem >= 3 && loses(base, stem) && ends(adjective.substring(stem))) {
                return true;
            }
        }
        return false;
    }

    /** May the name lose what stands behind its stem? Vowels, and the "n" of "-en", "-on". */
    private static boolean loses(String base, int stem) {
        for (int i = stem; i < base.length(); i++) {
            boolean vowel = "aeiouyáéíóúàèäöüōū".indexOf(base.charAt(i)) >= 0;
            boolean weak = i == base.length() - 1 && "nsd".indexOf(base.charAt(i)) >= 0 && i > stem;
            if (!vowel && !weak) {
                return false;
            }
        }
        return true;
    }

    private static boolean ends(String ending) {
        String singular =
                ending.endsWith("s") && ending.length() > 1 ? ending.substring(0, ending.length() - 1) : ending;
        return ENDINGS.contains(ending) || ENDINGS.contains(singular);
    }
}
