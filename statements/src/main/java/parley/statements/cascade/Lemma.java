package parley.statements.cascade;

/** A crude base form: endings of verbs and plurals cut off, so that "denied", "denies" and "denying" mostly meet. */
final class Lemma {
    private Lemma() {}

    static String of(String lower) {
        int n = lower.length();
        if (n > 4 && lower.endsWith("ies")) {
            return lower.substring(0, n - 3) + "y";
        }
        if (n > 4 && lower.endsWith("ied")) {
            return lower.substring(0, n - 3) + "y";
        }
        if (n > 5 && lower.endsWith("ing")) {
            return stem(lower, n - 3);
        }
        if (n > 4 && lower.endsWith("ed")) {
            return stem(lower, n - 2);
        }
        if (n > 4 && lower.endsWith("es")) {
            return stem(lower, n - 2);
        }
        if (n > 3 && lower.endsWith("s") && !lower.endsWith("ss")) {
            return stem(lower, n - 1);
        }
        if (n > 3 && lower.endsWith("e")) {
            return lower.substring(0, n - 1);
        }
        return switch (lower) {
            case "said" -> "say";
            case "told" -> "tell";
            case "thought" -> "think";
            case "knew", "known" -> "know";
            case "wrote", "written" -> "writ";
            case "spoke", "spoken" -> "speak";
            case "felt" -> "feel";
            case "made" -> "mak";
            case "saw", "seen" -> "se";
            case "found" -> "find";
            case "gave", "given" -> "giv";
            case "is", "are", "was", "were", "been", "am", "be" -> "be";
            case "has", "had", "have" -> "hav";
            case "did", "does", "do", "done" -> "do";
            default -> lower;
        };
    }

    private static String stem(String lower, int end) {
        int n = end;
        if (n > 3 && lower.charAt(n - 1) == lower.charAt(n - 2) && "lsz".indexOf(lower.charAt(n - 1)) < 0) {
            n--;
        }
        if (n > 3 && lower.charAt(n - 1) == 'e') {
            n--;
        }
        return lower.substring(0, n);
    }
}
