package parley.statements.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An amount in its words: hedges, currency, number or range, hedge, unit, rate, hedge.
 *
 * @param start index of its first word
 * @param end index after its last
 */
record Phrase(
        int start,
        int end,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean approximate,
        @Nullable String unit) {

    /** More hedges than a writer strings together; without a bound a text of hedges would cost its square. */
    private static final int MOST_HEDGES = 4;

    private static final Map<String, Integer> VAGUE =
            Map.of("dozens", 24, "scores", 40, "hundreds", 200, "thousands", 2000, "millions", 2_000_000);
    /** Verbs whose "over" is no hedge: "hand over 30 prisoners". */
    private static final Set<String> PHRASAL = Set.of(
            "hand", "hands", "handed", "handing", "turn", "turned", "turning", "give", "gave", "given", "take", "took",
            "taken", "taking", "send", "sent", "bring", "brought", "sign", "signed", "make", "made");

    private static final Set<String> PERIODS =
            Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year");
    private static final Set<String> SHARERS = Set.of(
            "head", "person", "family", "household", "house", "tonne", "ton", "barrel", "hectare", "litre", "man");

    /** The phrase that begins at word {@code i}; null when none does. */
    static @Nullable Phrase at(Words words, int i) {
        Walk walk = new Walk(words, i);
        Phrase vague = walk.vague();
        return vague != null ? vague : walk.read();
    }

    /** One attempt to read a phrase from {@code start} on; {@code i} is where it has come to. */
    private static final class Walk {
        private final Words words;
        private final int start;
        private int i;
        private boolean approximate;
        private boolean floor;
        private boolean ceiling;
        private @Nullable Unit unit;

        Walk(Words words, int start) {
            this.words = words;
            this.start = start;
            this.i = start;
        }

        /** "Dozens of", "tens of thousands of": no value, but the least that the plural allows. */
        @Nullable
        Phrase vague() {
            boolean tens = words.spell(start, "tens", "of");
            boolean hundreds = words.spell(start, "hundreds", "of");
            Integer many = tens || hundreds ? VAGUE.get(words.lower(start + 2)) : null;
            int next = start + 3;
            long low = many == null ? 0 : many / 2 * (tens ? 20L : 200L);
            if (many == null) {
                many = VAGUE.get(words.lower(start));
                next = start + 1;
                low = many == null ? 0 : many;
            }
            if (many == null || !words.lower(next).equals("of")) {
                return null;
            }
            Unit of = Units.after(words, next + 1);
            return of == null
                    ? null
                    : new Phrase(start, of.end(), null, BigDecimal.valueOf(low), null, true, of.symbol());
        }

        @Nullable
        Phrase read() {
            boolean hedged = hedges();
            boolean between = words.lower(i).equals("between");
            boolean from = words.lower(i).equals("from");
            if (between || from) {
                i++;
                hedged |= hedges();
            }
            Unit money = money();
            int at = i;
            Amount first = number(money != null);
            first = first == null ? single() : first;
            if (first == null) {
                return null;
            }
            Amount second = second(first, between, from);
            if (second == null && (between || from)) {
                return null;
            }
            i = second == null ? first.end() : second.end();
            unit = money;
            boolean hedgedAfter = tail(first, second);
            if (at > start && Units.isDuration(unit) && words.lower(at - 1).equals("over")) {
                return null; // "over twelve months" tells how long; the number is read without it
            }
            Rejection rejection = new Rejection(words, at, i, first, unit, hedged || hedgedAfter || second != null);
            if (rejection.holds()) {
                return null;
            }
            if (second != null) {
                return new Phrase(start, i, null, raised(first, second), second.value(), approximate, symbol());
            }
            BigDecimal value = share(first);
            boolean negated = negated();
            BigDecimal low = (negated ? ceiling : floor) ? value : null;
            BigDecimal high = (negated ? floor : ceiling) ? value : null;
            return new Phrase(start, i, value, low, high, approximate, symbol());
        }

        /** "Would <u>not</u> go below 26", "<u>cannot</u> reach beyond 12": the bound is the other one. */
        private boolean negated() {
            for (int k = start - 1; k >= start - 3 && words.at(k).isLetters(); k--) {
                String word = words.lower(k);
                if (word.equals("not") || word.equals("cannot") || word.equals("never") || word.endsWith("n't")) {
                    return true;
                }
            }
            return false;
        }

        /** A share of something is told in percent. */
        private BigDecimal share(Amount amount) {
            if (!amount.fraction() || unit != null) {
                return amount.value();
            }
            unit = new Unit("%", i, true);
            BigDecimal percent = amount.value().movePointRight(2).stripTrailingZeros();
            return percent.scale() < 0 ? percent.setScale(0) : percent;
        }

        private @Nullable String symbol() {
            return unit == null ? null : unit.symbol();
        }

        /** Takes what hedges come before the number; whether there was one. */
        private boolean hedges() {
            int before = i;
            boolean verb = words.lower(i).equals("over") && PHRASAL.contains(words.lower(i - 1));
            Hedge hedge = verb ? null : Hedge.before(words, i);
            for (int taken = 0; hedge != null && taken < MOST_HEDGES; taken++) {
                take(hedge);
                hedge = Hedge.before(words, i);
            }
            if (words.lower(i).equals("another") && Numbers.at(words, i + 1) != null) {
                i++;
            }
            return i > before;
        }

        private void take(Hedge hedge) {
            approximate |= hedge.approximate();
            floor |= hedge.floor();
            ceiling |= hedge.ceiling();
            i += hedge.words().size();
        }

        private @Nullable Unit money() {
            Unit money = Units.moneyBefore(words, i);
            if (money != null) {
                i = money.end();
            }
            return money;
        }

        /** "Within <u>a week</u>", "for <u>a</u> full <u>year</u>", "<u>a single</u> salvo": one, though no number says so. */
        private @Nullable Amount single() {
            String word = words.lower(i);
            String next = words.lower(i + 1);
            boolean article = word.equals("a") || word.equals("an");
            int after = i + (next.equals("single") || next.equals("full") ? 2 : 1);
            Unit one = article ? Units.single(words, after) : null;
            boolean bound = Units.isDuration(one)
                    && (ceiling || floor || words.lower(start - 1).equals("for"));
            return one != null && (next.equals("single") || bound)
                    ? new Amount(BigDecimal.ONE, after, BigDecimal.ONE, true, false)
                    : null;
        }

        /** The number at {@code i}; after a currency "m" and "b" are millions and billions. */
        private @Nullable Amount number(boolean money) {
            Amount amount = Numbers.at(words, i);
            if (amount == null || !money) {
                return amount;
            }
            int power = switch (words.lower(amount.end())) {
                case "m" -> 6;
                case "b" -> 9;
                default -> 0;
            };
            if (power == 0) {
                return amount;
            }
            BigDecimal scale = BigDecimal.TEN.pow(power);
            return new Amount(amount.value().multiply(scale), amount.end() + 1, scale, false, false);
        }

        /** The upper end of a range that {@code first} begins; null when it begins none. */
        private @Nullable Amount second(Amount first, boolean between, boolean from) {
            int joint = first.end();
            Unit repeated = Units.after(words, joint);
            if (repeated != null && !words.isHyphen(joint) && repeated.known()) {
                joint = repeated.end();
            }
            boolean joined = between
                    ? words.lower(joint).equals("and")
                    : words.isHyphen(joint) || toJoins(joint, from) || orJoins(first, joint);
            if (!joined) {
                return null;
            }
            int back = i;
            i = joint + 1;
            Unit money = money();
            Amount second = number(money != null);
            i = back;
            boolean rises = second != null && raised(first, second).compareTo(second.value()) < 0;
            return rises && !(from && Rejection.changes(words, start)) ? second : null;
        }

        private boolean toJoins(int joint, boolean from) {
            return words.lower(joint).equals("to")
                    && (from || !words.lower(start - 1).equals("from"));
        }

        /** "Four or five": neighbours only. */
        private boolean orJoins(Amount first, int joint) {
            Amount next = words.lower(joint).equals("or") ? Numbers.at(words, joint + 1) : null;
            return next != null && next.value().subtract(first.value()).compareTo(BigDecimal.ONE) == 0;
        }

        /** The lower end, in the multiplier that only the upper end names: "2 to 3 million". */
        private static BigDecimal raised(Amount first, Amount second) {
            boolean shared = first.scale().compareTo(BigDecimal.ONE) == 0
                    && second.scale().compareTo(BigDecimal.ONE) > 0
                    && first.value().multiply(second.scale()).compareTo(second.value()) < 0;
            return shared ? first.value().multiply(second.scale()) : first.value();
        }

        /** Takes hedge, unit, rate and hedge after the number; whether there was a hedge. */
        private boolean tail(Amount first, @Nullable Amount second) {
            boolean hedged = hedgeAfter();
            boolean share = (second == null ? first : second).fraction();
            if (unit == null && !share) {
                boolean one = second == null && first.value().compareTo(BigDecimal.ONE) == 0;
                Unit singular = one ? Units.single(words, i) : null;
                Unit after = singular == null ? Units.after(words, i) : singular;
                Unit of = after == null ? Units.ofThem(words, i) : null;
                if (after != null) {
                    unit = after;
                    i = after.end();
                } else if (of != null) {
                    unit = of;
                    i = of.end();
                } else if (Units.isPeople(words, i)) {
                    unit = new Unit("people", i + 1, true);
                    i++;
                } else if (second == null) {
                    unit = borrowed();
                }
            }
            rate();
            return hedgeAfter() || hedged;
        }

        private boolean hedgeAfter() {
            Hedge hedge = Hedge.after(words, i);
            if (hedge == null) {
                return false;
            }
            take(hedge);
            return true;
        }

        /** The unit that stands after the other end of a change: "from 9 <u>to 7 percent</u>". */
        private @Nullable Unit borrowed() {
            Amount other = words.lower(i).equals("to") && words.lower(start - 1).equals("from")
                    ? Numbers.at(words, i + 1)
                    : null;
            return other == null ? null : Units.after(words, other.end());
        }

        /** "A day", "per month" after what is not itself a span of time. */
        private void rate() {
            String each = words.lower(i);
            boolean per = each.equals("a") || each.equals("an") || each.equals("per") || each.equals("each");
            String what = words.lower(i + 1);
            boolean span = Units.isDuration(unit) && !what.equals("day") && !what.equals("week");
            if (per && !span && (PERIODS.contains(what) || (unit != null && SHARERS.contains(what)))) {
                unit = new Unit(
                        (unit == null ? "" : unit.symbol()) + "/" + (what.equals("second") ? "s" : what), i + 2, true);
                i += 2;
            }
        }
    }
}
