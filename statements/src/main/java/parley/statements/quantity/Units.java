package parley.statements.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units of measure, money and count nouns, looked for right after a number, over an adjective or two. */
public final class Units {
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

    private static final Map<String, String> PLURALS = Map.of(
            "man",
            "men",
            "woman",
            "women",
            "child",
            "children",
            "person",
            "people",
            "policeman",
            "policemen",
            "fisherman",
            "fishermen",
            "aircraft",
            "aircraft");

    private static final Set<String> NOUNS = nouns("""
            lorries buses cars jeeps convoys trains ferries barges planes helicopters letters lists maps drafts posts
            stations bridges roads tracks channels crossings gates wells pumps dams tunnels mines shells rounds salvos
            mortars grenades bullets batteries launchers armies divisions regiments companies patrols camps prisons
            cells judges jurists lawyers trials sentences cases files charges doctors nurses medics patients stretchers
            ambulances clinics beds tents blankets pupils teachers classes churches chapels mosques priests deacons
            newspapers journalists stations editors ministries portfolios posts deputies members seats constituencies
            districts provinces municipalities islands islets hectares farms flats apartments shops factories mills
            mines wrecks pipelines turbines tolls permits licences passports visas accounts names inspectors engineers
            clerks interpreters commissioners commissions committees guarantors mediators votes ballots
            petitions signatures camels goats sheep cows horses nets fishermen sailors crewmen drivers sergeants
            captains colonels generals pilots divers bodies coffins veterans recruits cadets mercenaries advisers
            specialists experts workers miners farmers shepherds settlers returnees exiles migrants orphans widows
            signals incidents breaches shots explosions raids strikes flights sorties visits winters summers seasons
            harvests kidnappings abductions stages steps phases chapters articles clauses paragraphs pages
            soldiers fighters prisoners hostages detainees civilians refugees villagers residents observers monitors peacekeepers
            guards coastguards officers conscripts rebels militants casualties deaths victims families households lives
            persons voters votes seats ministers ships boats vessels warships trawlers tanks aircraft
            drones missiles rockets guns howitzers rifles weapons trucks vehicles barrels containers houses
            homes villages towns settlements checkpoints violations incidents attacks brigades battalions units crews
            graves funerals jobs schools hospitals
            """);
    /** Nouns of talk about talks: "two sides" are no amounts when spelled. */
    private static final Set<String> TALK = Set.of(
            "sides",
            "parties",
            "points",
            "papers",
            "issues",
            "questions",
            "matters",
            "topics",
            "countries",
            "nations",
            "governments",
            "capitals",
            "leaders",
            "delegations",
            "sources",
            "talks",
            "things",
            "ways",
            "reasons",
            "goals",
            "words",
            "men's",
            "others",
            "presidents",
            "envoys",
            "neighbours",
            "neighbors",
            "others'",
            "camps",
            "armies",
            "peoples",
            "rivals",
            "ones",
            "halves",
            "ends");

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
        measure("miles", "mile", "miles");
        measure("nmi", "nmi");
        measure("ft", "feet", "foot", "ft");
        measure("ha", "ha", "hectare", "hectares");
        measure("acres", "acre", "acres");
        measure("km2", "km2", "km\u00B2", "sqkm");
        measure("m2", "m2", "m\u00B2");
        measure("t", "tonne", "tonnes");
        measure("tons", "ton", "tons");
        measure("kWh", "kwh");
        measure("MWh", "mwh");
        measure("GWh", "gwh");
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

    private static Set<String> nouns(String all) {
        return Set.copyOf(new HashSet<>(List.of(all.strip().split("\\s+"))));
    }

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

    /** Is it a span of time? */
    public static boolean isTime(String symbol) {
        return DURATIONS.contains(symbol);
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
                boolean described = word.isLetters()
                        && describes(word.lower())
                        && !words.at(k + 1).isCapitalised();
                return described ? noun(words, k + 1) : null;
            }
            Unit later = measure(words, k + 1);
            if (later != null && !word.isCapitalised()) {
                return later;
            }
        }
        return null;
    }

    /** Whether a people's name follows a number: "9,000 <u>Torrans</u>" are people. */
    static boolean isPeople(Words words, int i) {
        String word = words.at(i).text();
        return words.at(i).isCapitalised()
                && looksPlural(words.lower(i))
                && !words.isHyphen(i + 1)
                && word.length() > 4
                && !words.at(i + 1).isCapitalised();
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
            return side == null ? null : new Unit(side.equals("miles") ? "square miles" : side + "2", k + 1, true);
        }
        if (word.equals("cubic")) {
            String side = MEASURES.get(words.lower(i + 1 + over));
            return side == null
                    ? null
                    : new Unit(side.equals("miles") ? "cubic miles" : side + "3", i + 2 + over, true);
        }
        if (next.startsWith("hour")
                && (word.equals("kilowatt") || word.equals("megawatt") || word.equals("gigawatt"))) {
            return new Unit(word.charAt(0) == 'k' ? "kWh" : word.charAt(0) == 'm' ? "MWh" : "GWh", i + 2, true);
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

    private static boolean describes(String word) {
        return !FUNCTION.contains(word) && !NEVER.contains(word) && !(word.endsWith("ed") && word.length() < 6);
    }

    /** What one thing is counted as: "one <u>bus</u>", "a single <u>salvo</u>". */
    static @Nullable Unit single(Words words, int i) {
        int k = i;
        while (k < i + 2 && ADJECTIVES.contains(words.lower(k))) {
            k++;
        }
        String word = words.lower(k);
        Unit measure = measure(words, k);
        if (measure != null) {
            return measure;
        }
        String plural = PLURALS.getOrDefault(
                word,
                word.endsWith("y") && !word.endsWith("ey") && !word.endsWith("ay")
                        ? word.substring(0, Math.max(0, word.length() - 1)) + "ies"
                        : word.endsWith("s") || word.endsWith("sh") || word.endsWith("ch") || word.endsWith("x")
                                ? word + "es"
                                : word + "s");
        return NOUNS.contains(plural) || PLURALS.containsKey(word) ? new Unit(plural, k + 1, true) : null;
    }

    /** Is it a noun for what is counted? */
    public static boolean isCount(String word) {
        return isKnown(word);
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
