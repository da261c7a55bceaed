package parley.statements.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cardinal numbers and common fractions of English: {@code 6,000}, {@code 3 million}, {@code three hundred and twenty},
 * {@code a dozen}, {@code half a million}, {@code two-thirds}. A fraction is told to seven digits.
 */
public final class Numbers {
    /** A longer figure is a serial number or noise. */
    private static final int LONGEST = 30;

    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Integer> TENS = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("thousand", BigDecimal.TEN.pow(3)),
            Map.entry("million", BigDecimal.TEN.pow(6)),
            Map.entry("mn", BigDecimal.TEN.pow(6)),
            Map.entry("mln", BigDecimal.TEN.pow(6)),
            Map.entry("billion", BigDecimal.TEN.pow(9)),
            Map.entry("bn", BigDecimal.TEN.pow(9)),
            Map.entry("bln", BigDecimal.TEN.pow(9)),
            Map.entry("trillion", BigDecimal.TEN.pow(12)));
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("half", 2),
            Map.entry("third", 3),
            Map.entry("quarter", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10));
    private static final Map<String, String> SIGNS =
            Map.of("\u00BD", "0.5", "\u00BC", "0.25", "\u00BE", "0.75", "\u2153", "0.3333333", "\u2154", "0.6666667");

    static {
        String[] small = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        for (int i = 0; i < small.length; i++) {
            SMALL.put(small[i], i);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            TENS.put(tens[i], 20 + 10 * i);
        }
    }

    private Numbers() {}

    /** The longest number that begins at word {@code i}; null when none does. */
    public static @Nullable Amount at(Words words, int i) {
        Word first = words.at(i);
        if (first.isFigure()) {
            return first.text().length() > LONGEST ? null : figure(words, i);
        }
        String sign = SIGNS.get(first.text());
        if (sign != null) {
            return new Amount(new BigDecimal(sign), i + 1, BigDecimal.ONE, false, true);
        }
        if (first.lower().equals("half")) {
            return half(words, i);
        }
        if (first.lower().equals("a") || first.lower().equals("an")) {
            boolean added =
                    words.lower(i - 1).equals("and") && words.lower(i + 1).equals("half");
            Amount part = added ? null : part(words, i + 1, 1);
            return part != null ? part : new Spelled(words, i + 1, true).read();
        }
        boolean scale = SCALES.containsKey(first.lower())
                || first.lower().equals("hundred")
                || first.lower().equals("dozen");
        return new Spelled(words, i, scale && words.lower(i - 1).equals("another")).read();
    }

    private static Amount figure(Words words, int i) {
        StringBuilder digits = new StringBuilder();
        for (char c : words.at(i).text().toCharArray()) {
            if ((c >= '0' && c <= '9') || c == '.') {
                digits.append(c);
            }
        }
        BigDecimal value = new BigDecimal(digits.toString());
        int end = i + 1;
        if (words.spell(end, "and", "a", "half")) {
            value = value.add(new BigDecimal("0.5"));
            end += 3;
        }
        BigDecimal scale = words.lower(end).equals("hundred") ? BigDecimal.valueOf(100) : SCALES.get(words.lower(end));
        if (scale == null && words.lower(end).equals("k") && words.at(i).touches(words.at(end))) {
            scale = SCALES.get("thousand");
        }
        return scale == null
                ? new Amount(value, end, BigDecimal.ONE, false, false)
                : new Amount(plain(value.multiply(scale)), end + 1, scale, false, false);
    }

    /** {@code half a million}, {@code half a dozen}, {@code half of it}, {@code half the seats}. */
    private static @Nullable Amount half(Words words, int i) {
        BigDecimal half = new BigDecimal("0.5");
        String next = words.lower(i + 1);
        if (next.equals("a") || next.equals("an")) {
            BigDecimal scale =
                    words.lower(i + 2).equals("dozen") ? BigDecimal.valueOf(12) : SCALES.get(words.lower(i + 2));
            return scale == null ? null : new Amount(plain(half.multiply(scale)), i + 3, scale, true, false);
        }
        boolean share = switch (next) {
            case "of", "the", "their", "its", "his", "her", "our", "your" -> true;
            default -> false;
        };
        boolean ordinal = switch (words.lower(i - 1)) {
            case "first", "second", "other", "latter", "former", "and", "one", "a" -> true;
            default -> false;
        };
        boolean compared =
                words.lower(i - 1).equals("than") || words.lower(i - 1).equals("over");
        return (share || compared) && !ordinal ? new Amount(half, i + 1, BigDecimal.ONE, true, true) : null;
    }

    /** {@code third}, {@code thirds} after a count; a single one only where no noun follows ("a third of", not "a third winter"). */
    private static @Nullable Amount part(Words words, int i, int count) {
        String word = words.lower(i);
        boolean plural = count > 1;
        Integer parts = word.equals("halves")
                ? Integer.valueOf(2)
                : PARTS.get(plural && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        if (parts == null || plural != word.endsWith("s") || (!plural && !standsAlone(words, i + 1))) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(count).divide(BigDecimal.valueOf(parts), MathContext.DECIMAL32);
        return new Amount(value, i + 1, BigDecimal.ONE, true, true);
    }

    private static boolean standsAlone(Words words, int i) {
        return switch (words.lower(i)) {
            case "of", "or", "and", "more", "less", "as", "to", "from", "since", "in", "on", "by", "for", "that" ->
                true;
            default -> !words.at(i).isLetters() && !words.at(i).isFigure() && !words.isDash(i);
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The walk over a number in letters: {@code group} is what is counted below the next thousand, million ... */
    private static final class Spelled {
        private final Words words;
        private final int start;
        private int i;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal scale = BigDecimal.ONE;
        private @Nullable BigDecimal least;
        private int group = -1;
        private boolean halves;
        private final boolean article;

        Spelled(Words words, int start, boolean article) {
            this.words = words;
            this.start = start;
            this.i = start;
            this.article = article;
        }

        @Nullable
        Amount read() {
            while (word() || joint()) {
                i++;
            }
            if (i == start) {
                return null;
            }
            int dash = words.isHyphen(i) ? 1 : 0;
            Amount part = !article && group > 0 && total.signum() == 0 ? part(words, i + dash, group) : null;
            if (part != null) {
                return part;
            }
            BigDecimal value = total.add(BigDecimal.valueOf(Math.max(group, 0)));
            return new Amount(halves ? value.add(new BigDecimal("0.5")) : plain(value), i, scale, true, false);
        }

        /** Takes the number word at {@code i} if the number can go on with it. */
        private boolean word() {
            String word = words.lower(i);
            Integer small = SMALL.get(word);
            if (small != null && takes(small)) {
                group = Math.max(group, 0) + small;
                scale = BigDecimal.ONE;
                return true;
            }
            Integer tens = TENS.get(word);
            if (tens != null && ((group < 0 && !article) || (group > 0 && group % 100 == 0))) {
                group = Math.max(group, 0) + tens;
                scale = BigDecimal.ONE;
                return true;
            }
            return multiple(word);
        }

        private boolean takes(int small) {
            if (group < 0) {
                return !article || total.signum() > 0;
            }
            return small > 0
                    && ((group > 0 && group % 100 == 0) || (group % 100 >= 20 && group % 10 == 0 && small < 10));
        }

        private boolean multiple(String word) {
            boolean first = article && i == start;
            if (word.equals("hundred") && (first || (group > 0 && group < 100))) {
                group = first ? 100 : group * 100;
                return true;
            }
            if (word.equals("dozen") && (first || (group > 0 && group < 100))) {
                group = first ? 12 : group * 12;
                return true;
            }
            BigDecimal next = SCALES.get(word);
            if (next == null || (!first && group <= 0) || (least != null && next.compareTo(least) >= 0)) {
                return false;
            }
            BigDecimal count = first ? BigDecimal.ONE : BigDecimal.valueOf(group);
            total = total.add((halves ? count.add(new BigDecimal("0.5")) : count).multiply(next));
            halves = false;
            group = -1;
            least = next;
            scale = next;
            return true;
        }

        /** "three hundred <u>and</u> twenty", "twenty<u>-</u>five", "two <u>and a half</u> million". */
        private boolean joint() {
            if (i == start) {
                return false;
            }
            String last = words.lower(i - 1);
            String next = words.lower(i + 1);
            boolean counted = SMALL.containsKey(next) || TENS.containsKey(next);
            if (words.isHyphen(i)) {
                return TENS.containsKey(last) && SMALL.getOrDefault(next, 10) < 10;
            }
            if (!words.lower(i).equals("and")) {
                return false;
            }
            if (next.equals("a") && words.lower(i + 2).equals("half") && group > 0 && !halves) {
                halves = true;
                i += 2;
                return true;
            }
            return counted && (last.equals("hundred") || SCALES.containsKey(last));
        }
    }
}
