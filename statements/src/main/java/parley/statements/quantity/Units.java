package parley.statements.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units of measure, money and count nouns, looked for right after a number, over an adjective or two. */
final class Units {
    private static final Map<String, String> MEASURES = new HashMap<>();
    private static final Map<String, String> MONEY = new HashMap<>();
    private static final Map<String, String> SIGNS = Map.of("$", "USD", "\u20AC", "EUR", "\u00A3", "GBP");
    private static final Set<String> CODES = Set.of(
            "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "RUB", "UAH", "TRY", "SEK", "NOK", "DKK", "PLN", "CZK", "AED");
    private static final Set<String> DURATIONS =
            Set.of("seconds", "minutes", "hours", "days", "weeks", "fortnights", "months", "years", "decades");
    /** Count nouns whose plural has no s, or which read as adjectives. */
    private static final Set<String> UNMARKED = Set.of(
            "people",
            "men",
            "women",
            "children",
            "troops",
            "personnel",
            "police",
            "staff",
            "displaced",
            "dead",
            "wounded",
            "killed",
            "injured",
            "missing",
            "aircraft",
            "cattle",
            "sheep");

    private static final Set<String> NOUNS = Set.of(
            "soldiers",
            "fighters",
            "prisoners",
            "hostages",
            "detainees",
            "civilians",
            "refugees",
            "villagers",
            "residents",
            "observers",
            "monitors",
            "peacekeepers",
            "guards",
            "coastguards",
            "officers",
            "conscripts",
            "rebels",
            "militants",
            "casualties",
            "deaths",
            "victims",
            "families",
            "households",
            "lives",
            "persons",
            "voters",
            "votes",
            "seats",
            "ministers",
            "ships",
            "boats",
            "vessels",
            "warships",
            "trawlers",
            "tanks",
            "aircraft",
            "drones",
            "missiles",
            "rockets",
            "guns",
            "howitzers",
            "rifles",
            "weapons",
            "trucks",
            "vehicles",
            "barrels",
            "containers",
            "houses",
            "homes",
            "villages",
            "towns",
            "settlements",
            "checkpoints",
            "violations",
            "incidents",
            "attacks",
            "brigades",
            "battalions",
            "units",
            "crews",
            "graves",
            "funerals",
            "jobs",
            "schools",
            "hospitals");
    /** Nouns of talk about talks: "two sides", "three issues" are no amounts when spelled. */
    private static final Set<String> TALK = Set.of(
            "sides",
            "parties",
            "issues",
            "points",
            "questions",
            "matters",
            "topics",
            "countries",
            "nations",
            "states",
            "governments",
            "capitals",
            "leaders",
            "officials",
            "delegations",
            "delegates",
            "members",
            "sources",
            "rounds",
            "sessions",
            "meetings",
            "talks",
            "times",
            "things",
            "ways",
            "steps",
            "reasons",
            "papers",
            "documents",
            "proposals",
            "options",
            "goals",
            "words",
            "fronts",
            "groups",
            "teams",
            "diplomats",
            "men's",
            "others",
            "names",
            "coasts",
            "figures",
            "accounts",
            "sentences",
            "conditions",
            "obstacles",
            "presidents",
            "envoys",
            "ministries",
            "neighbours",
            "neighbors",
            "others'",
            "numbers",
            "ones",
            "lines");

    private static final Set<String> ADJECTIVES = Set.of(
            "more",
            "other",
            "further",
            "additional",
            "new",
            "foreign",
            "armed",
            "naval",
            "military",
            "civilian",
            "local",
            "international",
            "unarmed",
            "small",
            "large",
            "old",
            "young",
            "detained",
            "displaced",
            "wounded",
            "dead",
            "fishing",
            "patrol",
            "police",
            "army",
            "parliamentary",
            "fresh",
            "extra",
            "joint",
            "heavy",
            "light",
            "crude",
            "metric",
            "calendar",
            "working",
            "full",
            "long",
            "consecutive",
            "captured",
            "former",
            "internally",
            "regular",
            "senior");
    private static final Set<String> FUNCTION = Set.of(
            "of", "in", "on", "at", "to", "from", "by", "with", "for", "and", "or", "but", "as", "while", "when",
            "that", "which", "who", "than", "if", "is", "are", "was", "were", "had", "have", "has", "will", "would",
            "the", "its", "their", "his", "her", "our", "a", "an", "this", "these", "those", "because", "where",
            "after", "before", "since", "until", "over", "under", "against", "said", "says", "not", "no");
    private static final Set<String> NEVER = Set.of(
            "this",
            "thus",
            "plus",
            "perhaps",
            "across",
            "towards",
            "besides",
            "unless",
            "always",
            "says",
            "wants",
            "does",
            "has",
            "was",
            "yes",
            "his",
            "hers",
            "ours",
            "theirs",
            "its",
            "versus",
            "afterwards",
            "sometimes",
            "insists",
            "seems",
            "remains",
            "goes",
            "comes",
            "makes",
            "takes",
            "gives",
            "means",
            "less",
            "whereas",
            "ms",
            "mrs");

    static {
        measure("km", "km", "kilometre", "kilometres", "kilometer", "kilometers", "kms");
        measure("m", "m", "metre", "metres", "meter", "meters");
        measure("mi", "mile", "miles");
        measure("nmi", "nmi");
        measure("ft", "feet", "foot", "ft");
        measure("ha", "ha", "hectare", "hectares");
        measure("acres", "acre", "acres");
        measure("km2", "km2", "km\u00B2", "sqkm");
        measure("m2", "m2", "m\u00B2");
        measure("t", "tonne", "tonnes");
        measure("tons", "ton", "tons");
        measure("kg", "kg", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos");
        measure("L", "litre", "litres", "liter", "liters");
        measure("MW", "mw", "megawatt", "megawatts");
        measure("GW", "gw", "gigawatt", "gigawatts");
        measure("%", "%", "percent", "pct");
        for (String plural : DURATIONS) {
            measure(plural, plural, plural.substring(0, plural.length() - 1));
        }
        measure("hours", "hrs");
        money("USD", "dollar", "dollars");
        money("EUR", "euro", "euros");
        money("GBP", "sterling");
        money("RUB", "rouble", "roubles", "ruble", "rubles");
        money("UAH", "hryvnia", "hryvnias", "hryvnya");
        money("CNY", "yuan", "renminbi");
        money("JPY", "yen");
        money("ILS", "shekel", "shekels");
    }

    private Units() {}

    private static void measure(String symbol, String... words) {
        for (String word : words) {
            MEASURES.put(word, symbol);
        }
    }

    private static void money(String code, String... words) {
        for (String word : words) {
            MONEY.put(word, code);
        }
    }

    /** A currency sign or code before a figure: {@code $}, {@code US$}, {@code EUR}. */
    static @Nullable Unit moneyBefore(Words words, int i) {
        String sign = SIGNS.get(words.at(i).text());
        if (sign != null) {
            return new Unit(sign, i + 1, true);
        }
        if (words.lower(i).equals("us")
                && words.lower(i + 1).equals("$")
                && words.at(i).touches(words.at(i + 1))) {
            return new Unit("USD", i + 2, true);
        }
        return CODES.contains(words.at(i).text()) ? new Unit(words.at(i).text(), i + 1, true) : null;
    }

    static boolean isDuration(@Nullable Unit unit) {
        return unit != null && DURATIONS.contains(unit.symbol());
    }

    /** Whether a small spelled number before this noun counts only what talks are made of. */
    static boolean isTalk(Unit unit) {
        return TALK.contains(unit.symbol());
    }

    /** The unit right after a number: at {@code i}, after a hyphen at {@code i}, or over at most two adjectives. */
    static @Nullable Unit after(Words words, int i) {
        if (words.isHyphen(i)) {
            return hyphened(words, i + 1);
        }
        Unit measure = measure(words, i);
        if (measure != null) {
            return measure;
        }
        for (int k = i; k < i + 3; k++) {
            Unit noun = noun(words, k);
            if (noun != null) {
                return noun;
            }
            Word word = words.at(k);
            boolean adjective = word.isCapitalised() || ADJECTIVES.contains(word.lower());
            if (!word.isLetters() || !adjective) {
                boolean described = word.isLetters() && !FUNCTION.contains(word.lower()) && isKnown(words.lower(k + 1));
                return described ? noun(words, k + 1) : null;
            }
            Unit later = measure(words, k + 1);
            if (later != null && !word.isCapitalised()) {
                return later;
            }
        }
        return null;
    }

    /** What is counted out of a whole: "11 of its <u>medics</u>", "three of the seven <u>prisoners</u>". */
    static @Nullable Unit ofThem(Words words, int i) {
        if (!words.lower(i).equals("of")) {
            return null;
        }
        boolean whose = switch (words.lower(i + 1)) {
            case "the", "its", "their", "our", "his", "her", "your", "these", "those" -> true;
            default -> false;
        };
        int k = i + (whose ? 2 : 1);
        Amount whole = Numbers.at(words, k);
        Unit unit = whole == null ? null : after(words, whole.end());
        Unit noun = unit == null && whose ? noun(words, k) : unit;
        return noun == null ? null : new Unit(noun.symbol(), noun.end(), true);
    }

    private static @Nullable Unit hyphened(Words words, int i) {
        Unit measure = measure(words, i);
        if (measure != null) {
            return measure;
        }
        String plural = words.lower(i) + "s";
        return NOUNS.contains(plural) ? new Unit(plural, i + 1, true) : null;
    }

    private static @Nullable Unit measure(Words words, int i) {
        String word = words.lower(i);
        String next = words.lower(i + 1);
        int over = words.isHyphen(i + 1) ? 1 : 0;
        if (word.equals("square") || word.equals("sq")) {
            int k = i + 1 + over + (word.equals("sq") && next.equals(".") ? 1 : 0);
            String side = MEASURES.get(words.lower(k));
            return side == null ? null : new Unit(side + "2", k + 1, true);
        }
        if (word.equals("nautical") && words.lower(i + 1 + over).startsWith("mile")) {
            return new Unit("nmi", i + 2 + over, true);
        }
        if (word.equals("per") && next.equals("cent")) {
            return new Unit("%", i + 2, true);
        }
        if (word.equals("percentage") && next.startsWith("point")) {
            return new Unit("percentage points", i + 2, true);
        }
        if (word.equals("us") && MONEY.containsKey(next)) {
            return new Unit("USD", i + 2, true);
        }
        String symbol = MEASURES.getOrDefault(word, MONEY.get(word));
        if (symbol == null && CODES.contains(words.at(i).text())) {
            symbol = words.at(i).text();
        }
        return symbol == null ? null : new Unit(symbol, i + 1, true);
    }

    private static @Nullable Unit noun(Words words, int i) {
        Word word = words.at(i);
        if (!word.isLetters() || word.isCapitalised()) {
            return null;
        }
        boolean known = isKnown(word.lower());
        if (!known && !looksPlural(word.lower())) {
            return null;
        }
        Word next = words.at(i + 1);
        boolean compound = UNMARKED.contains(word.lower()) && isKnown(next.lower());
        return compound
                ? new Unit(next.lower(), i + 2, true)
                : new Unit(word.lower().equals("persons") ? "people" : word.lower(), i + 1, known);
    }

    private static boolean isKnown(String word) {
        return NOUNS.contains(word) || UNMARKED.contains(word) || (word.length() > 4 && word.endsWith("men"));
    }

    private static boolean looksPlural(String word) {
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && word.indexOf('\'') < 0
                && !NEVER.contains(word);
    }
}
