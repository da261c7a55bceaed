package parley.statements.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Speaker;
import parley.statements.attribution.CueClass;
import parley.statements.attribution.Found;
import parley.statements.text.Document;
import parley.statements.text.Token;

/**
 * Resolves the sources of one document in reading order: names, surnames, titles, pronouns, demonyms, capitals, unnamed
 * officials, "both sides". What cannot be resolved keeps its words and has no party.
 */
public final class Resolver {
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "who", "whom");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that", "these", "those");
    private static final Set<String> HEAD_ENDS = Set.of(
            "of",
            "in",
            "at",
            "from",
            "who",
            "which",
            "that",
            "close",
            "familiar",
            "with",
            "for",
            "on",
            "to",
            "speaking",
            "whose",
            "by",
            "kept",
            "working",
            "there",
            "meeting",
            "led",
            "sweeping",
            "driving",
            "reached",
            "asked",
            "near",
            "inside",
            "named",
            "seen");
    private static final Set<String> STATE_TITLES = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "secretary",
            "king",
            "queen",
            "ambassador",
            "spokesman",
            "spokeswoman",
            "negotiator",
            "general",
            "commander",
            "envoy");
    private static final Set<String> HOME_BODIES = Set.of(
            "ministry",
            "army",
            "navy",
            "cabinet",
            "police",
            "presidency",
            "staff",
            "court",
            "parliament",
            "military",
            "command",
            "assembly",
            "government",
            "authorities",
            "coastguard",
            "ministries",
            "office",
            "chancery",
            "palace",
            "forces");
    private static final Set<String> LED = Set.of("under", "led", "headed", "chaired", "represented");
    /** Offices that one person holds. */
    private static final Set<String> OFFICES =
            Set.of("president", "premier", "chancellor", "king", "queen", "chairman", "chairwoman", "governor");

    private static final double HALF = 0.5;
    private static final Set<String> HELPERS = Set.of("mediator", "envoy", "facilitator");
    private static final Set<String> QUANTITIES =
            Set.of("many", "some", "several", "most", "others", "two", "three", "few", "members", "leaders", "people");
    private static final Set<String> PRONOUNS = Set.of("its", "their", "his", "her");
    private static final Set<String> CLAUSES = Set.of("that", "who", "which", "led", "whose", "—", "–");
    private static final Set<String> GROUP = Set.of(
            "movement", "group", "rebels", "militia", "insurgents", "guerrillas", "fighters", "rebellion", "front");
    /** What stands before a side's name and changes nothing. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "rebel",
            "exiled",
            "neighbouring",
            "so-called",
            "government",
            "of",
            "the",
            "armed",
            "islamist",
            "opposition",
            "separatist",
            "republic",
            "kingdom",
            "principality",
            "ruling",
            "own",
            "tiny",
            "nearby",
            "authorities",
            "leadership",
            "emirate",
            "federation",
            "province",
            "state",
            "independent",
            "neutral");

    private final Cast cast;
    private final Scene scene;
    private final SecondHand secondHand;
    /** Those known beforehand by the titles that stand for them alone. */
    private final Map<String, Person> listed = new HashMap<>();

    private final Map<Person, List<Found>> statements = new HashMap<>();
    private final List<Person> order = new ArrayList<>();

    private @Nullable Who lastPerson;
    private @Nullable Who lastUnnamed;
    private @Nullable Who lastSide;
    private @Nullable Who lastMany;
    private @Nullable Who last;
    private int lastParagraph = -1;
    private int lastAt;
    /** Whether the last statement was a quotation: people are quoted, and go on. */
    private boolean lastQuoted;
    /** Whether the last speaker was one person, though unnamed. */
    private boolean lastSingle;

    /** A speaker while resolving. */
    private record Who(
            String name,
            @Nullable String party,
            String rule,
            String partyRule,
            @Nullable Person person,
            String brief) {
        Who(String name, @Nullable String party, String rule, String partyRule, @Nullable Person person) {
            this(name, party, rule, partyRule, person, name);
        }
    }

    private Resolver(Document document, Cast cast, List<Found> found) {
        this.cast = cast;
        for (Person person : cast.people()) {
            if (person.elsewhere != null || person.rule.startsWith("listed")) {
                person.titles.forEach(title -> listed.putIfAbsent(title, person));
            }
        }
        this.scene = Scene.of(document, cast, found);
        this.secondHand = new SecondHand(document, cast, scene);
    }

    public static List<Resolved> resolve(
            Document document, List<Found> found, Actors actors, @Nullable LocalDate published) {
        Cast cast = cast(document, found, actors, published);
        return new Resolver(document, cast, found).all(found);
    }

    /** The people and sides of a document, with what its statements show about them. */
    static Cast cast(Document document, List<Found> found, Actors actors, @Nullable LocalDate published) {
        Cast cast = Cast.of(document, found, actors, published);
        cast.settle(placement(document, found, cast));
        return cast;
    }

    /** What a first pass shows about everybody's side. */
    static Placement placement(Document document, List<Found> found, Cast cast) {
        Resolver resolver = new Resolver(document, cast, found);
        resolver.all(found);
        return new Placement(cast, resolver.statements, resolver.order);
    }

    /** One pass; what it learns about people (gender, party) stays in the cast, so that a second pass knows it from the start. */
    private List<Resolved> all(List<Found> found) {
        List<Resolved> resolved = new ArrayList<>();
        for (Found one : found) {
            Who who = placed(who(one), one);
            SecondHand.Told told = secondHand.of(one, who.party(), resolved);
            resolved.add(new Resolved(
                    one,
                    new Speaker(shortName(who), who.name(), who.rule()),
                    who.party(),
                    who.partyRule(),
                    told.about(),
                    told.rule(),
                    told.stance(),
                    secondHand.own(one, who.party())));
            remember(one, who);
        }
        return resolved;
    }

    /** The surname, unless the document names two people with it. */
    private String shortName(Who who) {
        Person person = who.person();
        if (person == null || !who.name().equals(person.called())) {
            return who.brief();
        }
        return cast.bearers(person.surname) > 1 ? person.name : person.surname;
    }

    private void remember(Found found, Who who) {
        last = who;
        lastAt = found.sourceAt();
        lastQuoted = found.quoted() > HALF;
        lastSingle = who.person() == null && single(found.sourceText());
        lastParagraph = found.paragraph();
        String source = found.sourceText().toLowerCase(Locale.ROOT);
        if (who.person() == null && (source.endsWith("s") || source.contains("both"))) {
            lastMany = who;
        }
        if (who.person() != null) {
            statements.computeIfAbsent(who.person(), key -> new ArrayList<>()).add(found);
            order.add(who.person());
            lastPerson = who;
            scene.speaks(who.person(), found.sourceAt());
        } else if (who.name().contains("anonymous")) {
            lastUnnamed = who;
        } else if (who.party() != null) {
            lastSide = who;
        }
    }

    private static boolean single(String source) {
        List<Token> words = Document.tokens(source);
        if (words.isEmpty()) {
            return false;
        }
        String noun = words.get(head(words)).lower();
        boolean fresh = Set.of("a", "an", "one").contains(words.getFirst().lower())
                || (words.size() > 2 && words.get(words.size() - 2).possessive());
        if (!fresh && !PERSONAL.contains(words.getFirst().lower())) {
            return false;
        }
        boolean person = (Titles.UNNAMED.contains(noun)
                        || Titles.ROLES.contains(noun)
                        || Vocabulary.COLLEAGUES.contains(noun)
                        || noun.equals("mother")
                        || noun.equals("nurse")
                        || noun.equals("doctor"))
                && !noun.endsWith("s");
        return person || PERSONAL.contains(words.getFirst().lower());
    }

    /** Office holders nobody places: whoever tells what a state will do speaks for it. */
    private Who placed(Who who, Found found) {
        Person person = who.person();
        if (person == null) {
            return who;
        }
        List<Token> content = Document.tokens(found.contentText());
        gender(person, content);
        boolean official = person.titles.stream().anyMatch(STATE_TITLES::contains);
        if (person.party != null || person.unaffiliated || !official) {
            return who;
        }
        Gazetteer.Hit side = secondHand.committed(content);
        if (side == null) {
            return following(who, person, content, found);
        }
        place(
                person,
                Tie.COMMITTED,
                side.actor().party(),
                "an office holder who tells what " + side.actor().name() + " will do: '"
                        + Cast.words(content, side.from(), side.to() + 2) + "'");
        return person(person, who.rule());
    }

    /** "Veland denied it. “We were at home,” the foreign minister, Mira Tosk, said": goes on for the side that spoke. */
    private Who following(Who who, Person person, List<Token> content, Found found) {
        boolean we = content.stream().anyMatch(word -> Set.of("we", "our", "us").contains(word.lower()));
        boolean close = lastParagraph >= 0 && found.paragraph() - lastParagraph <= 1;
        boolean answers = found.cueText().matches("(?i).*(repl|respon|retort).*");
        if (!we || !close || answers || last == null || !last.equals(lastSide)) {
            return who;
        }
        place(person, Tie.FOLLOWING, last.party(), "says 'we' right after " + last.name() + " itself spoke");
        return person(person, who.rule());
    }

    private static void place(Person person, Tie tie, @Nullable String party, String rule) {
        if (party != null) {
            person.tie(tie, party, rule);
        }
        person.rule = rule;
        person.guessed = true;
    }

    private static void gender(Person person, List<Token> content) {
        if (person.female == null && !content.isEmpty()) {
            String first = content.getFirst().lower();
            person.female = (first.equals("her") || first.equals("she"))
                    ? Boolean.TRUE
                    : (first.equals("his") || first.equals("he")) ? Boolean.FALSE : null;
        }
    }

    private Who who(Found found) {
        if (found.cueClass() == CueClass.NONE || found.sourceText().isBlank()) {
            return goesOn(found);
        }
        List<Token> words = Document.tokens(found.sourceText());
        Who who = found.cueClass() == CueClass.COLON ? label(words, found) : phrase(words, found);
        return who;
    }

    /** A quotation without a source, or a passive ("it was stressed that"): whoever spoke before. */
    private Who goesOn(Found found) {
        boolean quoted = found.cueClass() == CueClass.NONE && found.quoted() > 0;
        boolean person = quoted && !lastQuoted && lastPerson != null;
        Who before = person ? lastPerson : last;
        boolean far = found.paragraph() - lastParagraph > (quoted ? 2 : 1);
        Person asked = before == null ? interviewee() : null;
        if (asked != null && found.cueText().isEmpty()) {
            return person(asked, "the one who is asked: " + asked.name);
        }
        if (before == null || (far && !found.cueText().isEmpty())) {
            return new Who("anonymous", null, "no source in the text, nobody spoke before", "no speaker", null);
        }
        return new Who(
                before.name(),
                before.party(),
                "goes on from the statement before: " + before.name(),
                before.partyRule(),
                before.person(),
                before.brief());
    }

    /** A transcript's label, often in capitals. */
    private Who label(List<Token> words, Found found) {
        int bracket = bracket(words);
        if (bracket > 0 && !words.getFirst().is("q")) {
            return bracketed(words.subList(0, bracket), words.subList(bracket + 1, words.size()), found);
        }
        List<Token> before = bracket > 0 ? words.subList(0, bracket) : words;
        Person named = cast.labelled(before.getLast().lower());
        if (named != null) {
            return hosted(named, "the transcript's label names " + named.name);
        }
        String role = before.getLast().lower();
        if (Titles.ROLES.contains(role)) {
            Person holder = cast.holding(before);
            if (holder != null) {
                return hosted(holder, "the " + role + " here is " + holder.name);
            }
        }
        Person asked = role.equals("a") || role.equals("answer") ? interviewee() : null;
        if (asked != null) {
            return person(asked, "the one who is asked: " + asked.name);
        }
        if (role.equals("q") || role.equals("question") || role.equals("reporter")) {
            return new Who("anonymous", null, "a question", "whoever asks speaks for no side", null);
        }
        if (cast.named(words) == null && shouted(words)) {
            return newcomer(words);
        }
        Actor host = Titles.role(role) && firstHit(words) == null ? cast.host() : null;
        return host == null
                ? phrase(words, found)
                : new Who(
                        bare(words),
                        host.party(),
                        "the transcript's label",
                        "a briefing of " + host.name() + ", by the head lines",
                        null);
    }

    private static int bracket(List<Token> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is("(")) {
                return i;
            }
        }
        return 0;
    }

    /** "Foreign Secretary (Mira Tosk)": who holds the office, from now on too. */
    private Who bracketed(List<Token> office, List<Token> name, Found found) {
        Person person = cast.named(name);
        if (person == null && Titles.role(office.getLast().lower()) && firstHit(name) == null) {
            List<Token> bare = name.getLast().is(")") ? name.subList(0, name.size() - 1) : name;
            person = cast.introduce(Cast.words(bare, 0, bare.size()));
        }
        if (person == null) {
            return phrase(office, found);
        }
        for (Token word : office) {
            person.describedBy(word.lower());
        }
        return hosted(person, "the transcript's label names " + person.name);
    }

    /** Who speaks at a briefing without a side told speaks for the side whose briefing it is. */
    private Who hosted(Person person, String rule) {
        Actor host = person.party == null && !person.unaffiliated ? cast.host() : null;
        if (host != null) {
            place(person, Tie.BRIEFING, host.party(), "a briefing of " + host.name() + ", by the head lines");
        }
        return person(person, rule);
    }

    private static boolean shouted(List<Token> words) {
        int names = 0;
        for (Token word : words) {
            names += word.word()
                            && word.text().length() > 1
                            && word.text().equals(word.text().toUpperCase(Locale.ROOT))
                            && !Titles.HARD.contains(word.lower())
                            && !Titles.ROLES.contains(word.lower())
                    ? 1
                    : 0;
        }
        return names > 0;
    }

    /** Somebody whom only a label in capitals names. */
    private Who newcomer(List<Token> words) {
        StringBuilder name = new StringBuilder();
        for (Token word : words) {
            if (word.word() && !Titles.HARD.contains(word.lower()) && !Titles.BEFORE.contains(word.lower())) {
                String text = word.text();
                name.append(name.isEmpty() ? "" : " ")
                        .append(text.charAt(0))
                        .append(text.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        Person person = cast.introduce(name.toString());
        for (Token word : words) {
            person.describedBy(word.lower());
        }
        Who before = last;
        if (before != null) {
            place(person, Tie.SAME_BRIEFING, before.party(), "speaks at the same briefing as " + before.name());
        }
        return person(person, "the transcript's label");
    }

    /** Who is interviewed: the person who spoke last, else the first one named. */
    private @Nullable Person interviewee() {
        if (lastPerson != null) {
            return lastPerson.person();
        }
        for (Person person : cast.people()) {
            if (person.introduced && !person.unaffiliated && !person.titles.isEmpty()) {
                return person;
            }
        }
        return null;
    }

    private Who phrase(List<Token> words, Found found) {
        String first = uncontracted(words.getFirst().lower());
        if (words.size() == 1 && PERSONAL.contains(first)) {
            return personal(words.getFirst().text(), first, found);
        }
        if (words.size() == 1 && first.equals("which")) {
            Gazetteer.Hit hit = scene.other(null, 0, found.sourceAt());
            if (hit != null) {
                return side(hit.actor(), "'which': " + hit.actor().name() + ", named right before");
            }
        }
        if (words.size() == 1 && Set.of("it", "they", "them", "we", "i").contains(first)) {
            return impersonal(words.getFirst().text(), found);
        }
        if (Joint.sides(words)) {
            return both(found);
        }
        Who one = oneOfThem(words, found);
        if (one != null) {
            return one;
        }
        Who joined = joined(words, found);
        if (joined != null) {
            return joined;
        }
        Person apposed = apposedPerson(words);
        if (apposed != null) {
            return person(apposed, "'" + found.sourceText() + "' names " + apposed.name);
        }
        Person person = cast.named(words);
        if (person != null && !behind(words, person)) {
            return named(person, words, found);
        }
        if (person != null && led(words)) {
            return phrase(cut(words), found);
        }
        Who issuer = issuer(words, found);
        return issuer != null ? issuer : unnamed(words, found);
    }

    /** "one of them": an unnamed one of those who spoke before. */
    private @Nullable Who oneOfThem(List<Token> words, Found found) {
        boolean one = words.size() == 3
                && Set.of("one", "another", "some", "two")
                        .contains(words.getFirst().lower())
                && words.get(1).is("of")
                && (words.get(2).is("them") || words.get(2).is("these"));
        Who many = lastUnnamed != null ? lastUnnamed : lastMany;
        if (!one) {
            return null;
        }
        String party = many == null ? null : many.party();
        return new Who(
                party == null ? "anonymous" : party + " (anonymous)",
                party,
                "'" + found.sourceText() + "': of those who spoke before",
                many == null ? "no side told" : many.partyRule(),
                null);
    }

    /** "the Union's chief, Mira Tosk": the person behind the comma. */
    private @Nullable Person apposedPerson(List<Token> words) {
        int at = 1;
        while (at < words.size() && !words.get(at).is(",")) {
            at++;
        }
        if (at + 1 >= words.size()
                || !Titles.role(words.get(head(words.subList(0, at))).lower())) {
            if (at + 1 >= words.size() || words.subList(0, at).stream().noneMatch(Token::possessive)) {
                return null;
            }
        }
        at++;
        while (at + 1 < words.size() && Titles.HARD.contains(words.get(at).lower())) {
            at++;
        }
        return cast.at(words, at);
    }

    /** "the opposition, under Mira Tosk": the group speaks, not who leads it. */
    private static boolean led(List<Token> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is(",")) {
                return LED.contains(words.get(i + 1).lower());
            }
        }
        return false;
    }

    /** "he" of "he'd". */
    private static String uncontracted(String word) {
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        return apostrophe > 0 ? word.substring(0, apostrophe) : word;
    }

    private Who personal(String word, String pronoun, Found found) {
        Who unnamed = last;
        boolean close = unnamed != null
                && unnamed.person() == null
                && lastSingle
                && found.paragraph() - lastParagraph <= 1
                && !scene.personBetween(lastAt, found.sourceAt());
        if (close && unnamed != null) {
            return new Who(
                    unnamed.name(),
                    unnamed.party(),
                    "'" + word + "': the last speaker, unnamed",
                    unnamed.partyRule(),
                    null,
                    unnamed.brief());
        }
        String kind = switch (pronoun) {
            case "him", "his", "he" -> "he";
            case "her", "she" -> "she";
            default -> "";
        };
        Person person = kind.isEmpty() ? scene.lastPerson(found.sourceAt()) : scene.person(kind, found.sourceAt());
        if (person == null) {
            return new Who(word, null, "nobody before '" + word + "' whom it can mean", "speaker unresolved", null);
        }
        if (person.female == null && !kind.isEmpty()) {
            person.female = kind.equals("she");
        }
        return person(person, "'" + word + "': " + person.name + ", the last one mentioned whom it can mean");
    }

    private Who impersonal(String word, Found found) {
        Who before = last;
        boolean they = word.equalsIgnoreCase("they") || word.equalsIgnoreCase("them");
        if (word.equalsIgnoreCase("we") || word.equalsIgnoreCase("i")) {
            String outlet = cast.outlet();
            if (outlet != null) {
                return new Who(
                        outlet, null, "'" + word + "' is the report's own voice", "an outlet speaks for no side", null);
            }
        }
        if (before != null
                && before.person() == null
                && found.paragraph() == lastParagraph
                && (they || !lastMany(before))) {
            return again(word, before);
        }
        if (they && lastMany != null) {
            return again(word, lastMany);
        }
        Gazetteer.Hit subject = owner(found);
        if (subject != null) {
            return side(subject.actor(), "'" + word + "': " + subject.actor().name() + ", spoken of before");
        }
        if (lastSide != null) {
            return again(word, lastSide);
        }
        Gazetteer.Hit hit = scene.other(null, 0, found.sourceAt());
        return hit == null
                ? new Who(word, null, "no side before '" + word + "' that it can mean", "speaker unresolved", null)
                : side(hit.actor(), "'" + word + "': " + hit.actor().name() + ", the last side mentioned");
    }

    private boolean lastMany(Who who) {
        return who.brief().equals("both sides");
    }

    private static Who again(String word, Who who) {
        return new Who(
                who.name(),
                who.party(),
                "'" + word + "': " + who.name() + ", the last that spoke",
                who.partyRule(),
                who.person(),
                who.brief());
    }

    /** "both sides": the names of the two between whom it is, when the report tells them. */
    private Who both(Found found) {
        List<String> parties = cast.parties();
        String name = parties.size() == 2 ? parties.get(0) + " and " + parties.get(1) : "both sides";
        return new Who(
                name,
                null,
                "'" + found.sourceText() + "' is the set of the parties",
                "both sides together",
                null,
                "both sides");
    }

    /** "X and Y": each by itself, the names joined. */
    private @Nullable Who joined(List<Token> words, Found found) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is(",")
                    || words.get(i).is("who")
                    || words.get(i).is("of")
                    || words.get(i).is("between")) {
                return null;
            }
            if (words.get(i).is("and")) {
                Who one = plain(words.subList(0, i));
                Who two = plain(words.subList(i + 1, words.size()));
                if (one == null || two == null) {
                    return null;
                }
                boolean same = one.party() != null && one.party().equals(two.party());
                return new Who(
                        one.name() + " and " + two.name(),
                        same ? one.party() : null,
                        "'" + found.sourceText() + "' names both",
                        same ? one.partyRule() : "two sides together",
                        null);
            }
        }
        return null;
    }

    /** A person or a side and nothing else. */
    private @Nullable Who plain(List<Token> words) {
        Person person = cast.named(words);
        if (person != null) {
            return person(person, person.rule);
        }
        Gazetteer.Hit hit = firstHit(words);
        return hit != null && covers(hit, words) && hit.actor().kind() != Actor.Kind.PLACE
                ? side(hit.actor(), hit.rule())
                : null;
    }

    /** Is the person only one to whom the source belongs: "an aide to X", "people close to X"? */
    private boolean behind(List<Token> words, Person person) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(",") || words.get(i).is("—") || words.get(i).is("–")) {
                return i + 1 < words.size() && LED.contains(words.get(i + 1).lower());
            }
            if (person.equals(cast.at(words, i))) {
                int before = i - 1;
                while (before > 0 && Titles.HARD.contains(words.get(before).lower())) {
                    before--;
                }
                boolean of = Set.of("of", "to", "for", "with", "under", "by", "from", "around", "in", "on")
                        .contains(words.get(before).lower());
                return before > 0 && of;
            }
        }
        return false;
    }

    /** "the statement", "a letter from his office", "the Union's own proposal": who issued it. */
    private @Nullable Who issuer(List<Token> words, Found found) {
        int head = head(words);
        if (!Vocabulary.PAPERS.contains(words.get(head).lower())) {
            return null;
        }
        for (int i = head + 1; i + 1 < Math.min(words.size(), head + 4); i++) {
            boolean by = Set.of("by", "from", "of").contains(words.get(i).lower());
            if (by && !words.get(i + 1).is("its")) {
                return phrase(cut(words.subList(i + 1, words.size())), found);
            }
        }
        for (int i = 1; i < head; i++) {
            if (words.get(i).possessive()) {
                Who owner = phrase(words.subList(0, i), found);
                return "speaker unresolved".equals(owner.partyRule()) ? null : owner;
            }
        }
        if (Set.of("his", "her", "their", "its").contains(words.getFirst().lower())) {
            return ownerOf(words.getFirst().lower(), found);
        }
        if (cast.joint() || words.getFirst().is("joint")) {
            return both(found);
        }
        boolean definite = words.getFirst().is("the")
                || words.getFirst().is("this")
                || (words.getFirst().is("a") && last != null && last.person() == null);
        Who before = last;
        return definite && before != null && found.paragraph() - lastParagraph <= 1
                ? new Who(
                        before.name(),
                        before.party(),
                        "'" + found.sourceText() + "': that of the one who spoke before",
                        before.partyRule(),
                        before.person(),
                        before.brief())
                : null;
    }

    private static List<Token> cut(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(",")) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    /** Whom "his" or "its" means. */
    private @Nullable Who ownerOf(String pronoun, Found found) {
        if (pronoun.equals("his") || pronoun.equals("her")) {
            Person person = scene.person(pronoun.equals("his") ? "he" : "she", found.sourceAt());
            return person == null ? null : person(person, "'" + pronoun + "': " + person.name);
        }
        Gazetteer.Hit hit = owner(found);
        if (hit != null) {
            return side(hit.actor(), "'" + pronoun + "' is " + hit.actor().name());
        }
        Who before = last != null && last.person() == null ? last : lastSide;
        return before;
    }

    private Who named(Person person, List<Token> words, Found found) {
        int end = 0;
        while (end < words.size() && !words.get(end).text().equals(person.surname)) {
            end++;
        }
        boolean owner = end + 2 < words.size()
                && words.get(end + 1).possessive()
                && !words.get(end + 2).mark();
        if (owner) {
            return owned(person(person, "names " + person.name), words, end + 2, found);
        }
        return person(person, "'" + found.sourceText() + "' names " + person.name);
    }

    /** "X's office", "its foreign ministry", "her aides": what belongs to {@code owner}, from token {@code at} on. */
    private Who owned(Who owner, List<Token> words, int at, Found found) {
        List<Token> rest = words.subList(Math.min(at, words.size() - 1), words.size());
        String noun = rest.get(head(rest)).lower();
        String what = Cast.words(rest, 0, head(rest) + 1);
        String rule = "'" + found.sourceText() + "' belongs to " + owner.name();
        boolean civil = Titles.CIVIL.contains(noun) || Vocabulary.KINSFOLK.contains(noun);
        if (civil && !Vocabulary.DEPARTMENTS.contains(noun)) {
            return new Who(bare(words), null, rule, "'" + noun + "' speaks for no side", null, what);
        }
        String whole = owner.name() + "'s " + what;
        String anonymous = owner.party() == null ? "anonymous" : owner.party() + " (anonymous)";
        if (Vocabulary.DEPARTMENTS.contains(noun)) {
            boolean government = noun.equals("government") && owner.person() == null;
            boolean mine = owner.person() == null;
            return government || noun.equals("side") || (noun.equals("team") && mine)
                    ? new Who(owner.name(), owner.party(), rule, owner.partyRule(), null, whole)
                    : new Who(
                            whole,
                            owner.party(),
                            rule,
                            owner.partyRule(),
                            null,
                            mine && PRONOUNS.contains(words.getFirst().lower())
                                    ? owner.name() + " " + what
                                    : bare(words));
        }
        boolean many = noun.endsWith("s")
                || words.getFirst().is("a")
                || words.getFirst().is("one");
        boolean unnamed =
                Titles.UNNAMED.contains(noun) || Titles.ROLES.contains(noun) || Vocabulary.COLLEAGUES.contains(noun);
        boolean single = OFFICES.contains(noun) && !words.getFirst().is("a") && owner.person() == null;
        if (single) {
            return new Who(bare(words), owner.party(), rule, owner.partyRule(), null, whole);
        }
        if (unnamed && (many || noun.equals("predecessor") || owner.person() == null)) {
            return new Who(anonymous, owner.party(), rule, owner.partyRule(), null, whole);
        }
        return new Who(whole, owner.party(), rule, owner.partyRule(), null, unnamed ? anonymous : bare(words));
    }

    private Who person(Person person, String rule) {
        return new Who(person.called(), person.party, rule, person.rule, person, person.name);
    }

    private static Who side(Actor actor, String rule) {
        boolean outlet = actor.kind() == Actor.Kind.OUTLET;
        return new Who(
                actor.name(),
                outlet ? null : actor.party(),
                rule,
                outlet
                        ? "an outlet speaks for no side"
                        : actor.party() == null ? "listed without a side" : "speaks for " + actor.party(),
                null);
    }

    private Who unnamed(List<Token> words, Found found) {
        int head = head(words);
        String noun = words.get(head).lower();
        Gazetteer.Hit hit = firstHit(words);
        boolean definite = words.getFirst().is("the")
                || words.getFirst().is("its")
                || words.getFirst().is("his")
                || words.getFirst().is("her")
                || words.getFirst().is("their");
        Gazetteer.Hit owner = hit == null && words.getFirst().is("its") ? owner(found) : null;
        String party = hit != null
                ? hit.actor().party()
                : owner != null ? owner.actor().party() : null;
        String partyRule = hit != null
                ? "'" + Cast.words(words, hit.from(), hit.to()) + "' (" + hit.rule() + ")"
                : owner != null ? "'its' is " + owner.actor().name() : "no side in '" + found.sourceText() + "'";
        if (hit != null && covers(hit, words)) {
            return whole(hit, words, found);
        }
        if (Vocabulary.VOICES.contains(noun) && !words.get(head).capitalised()) {
            return new Who(bare(words), null, "'" + found.sourceText() + "'", "'" + noun + "' is no side", null);
        }
        Who belongs = belonging(words, hit, found);
        if (belongs != null) {
            return belongs;
        }
        String title = Cast.words(words, ARTICLES.contains(words.getFirst().lower()) ? 1 : 0, head + 1);
        Person listed = byListedTitle(title);
        if (listed != null) {
            return person(listed, "known as 'the " + title + "'");
        }
        if (Titles.ROLES.contains(noun)
                && (definite || (hit != null && words.getFirst().is("the")))) {
            Person person = scene.titled(noun, party, found.sourceAt());
            if (person != null) {
                return person(
                        person,
                        "the " + noun + (party == null ? "" : " of " + party) + " in this report is " + person.name);
            }
        }
        if (party != null && words.getFirst().is("the") && Titles.ROLES.contains(noun)) {
            Person person = unplaced(party, "'" + found.sourceText() + "' for the one who spoke before");
            if (person != null) {
                return person(person, person.rule);
            }
        }
        if (definite && HELPERS.contains(noun)) {
            Who helper = helper();
            if (helper != null) {
                return helper;
            }
        }
        if (hit != null && party != null && QUANTITIES.contains(words.getFirst().lower())) {
            return new Who(
                    party + " (anonymous)",
                    party,
                    "'" + found.sourceText() + "' of " + party,
                    partyRule,
                    null,
                    bare(words));
        }
        boolean somebody = hit == null
                && (words.getFirst().is("a") || words.getFirst().is("an"))
                && (Vocabulary.KINSFOLK.contains(noun)
                        || Vocabulary.COLLEAGUES.contains(noun)
                        || noun.endsWith("er")
                        || noun.endsWith("woman")
                        || noun.endsWith("man")
                        || noun.equals("resident"));
        if (somebody && !Titles.UNNAMED.contains(noun)) {
            return new Who(
                    "anonymous", null, "an unnamed " + noun, "'" + noun + "' speaks for no side", null, bare(words));
        }
        Who within = hit == null && Titles.UNNAMED.contains(noun) ? within(words, head, found) : null;
        if (within != null) {
            return within;
        }
        if (Titles.UNNAMED.contains(noun) || (words.getFirst().is("one") && head > 0)) {
            return anonymous(
                    words,
                    found,
                    noun,
                    definite || words.getFirst().is("one") || words.getFirst().is("another"),
                    party,
                    partyRule);
        }
        Actor shortly = hit == null && definite
                ? cast.sides.exactly(Character.toUpperCase(noun.charAt(0)) + noun.substring(1))
                : null;
        if (shortly != null && head == words.size() - 1 && words.size() == 2) {
            return side(shortly, "'" + found.sourceText() + "' for " + shortly.name());
        }
        Actor group = cast.inferred().group();
        if (group != null && hit == null && definite && GROUP.contains(noun)) {
            return side(group, "the only group that fights here");
        }
        if (hit == null && definite) {
            Gazetteer.Hit body = scene.body(noun, found.sourceAt());
            if (body != null) {
                return side(
                        body.actor(),
                        "the " + noun + " named before: " + body.actor().name());
            }
        }
        if (Titles.CIVIL.contains(noun)) {
            return new Who(
                    bare(words),
                    null,
                    "'" + found.sourceText() + "' as written",
                    "'" + noun + "' speaks for no side",
                    null);
        }
        if (party != null
                && Titles.STATE_BODIES.contains(noun)
                && Set.of("government", "authorities", "leadership", "side", "administration")
                        .contains(noun)) {
            return new Who(party, party, "the " + noun + " stands for " + party, partyRule, null);
        }
        boolean form = Vocabulary.STATE_FORMS.contains(noun) && words.getFirst().is("the");
        if (hit != null && party != null && form) {
            return side(
                    hit.actor(),
                    "'" + found.sourceText() + "' for " + hit.actor().name());
        }
        boolean whose = hit != null && hit.from() > head && Titles.STATE_BODIES.contains(noun);
        if (hit != null && party != null && whose) {
            String whole = bare(words.subList(0, hit.to()));
            return new Who(whole, party, "'" + found.sourceText() + "' as written", partyRule, null, whole);
        }
        if (party != null) {
            return new Who(upTo(words), party, "'" + found.sourceText() + "' as written", partyRule, null, bare(words));
        }
        Who state = definite && (HOME_BODIES.contains(noun) || ministry(words)) ? state(words, found) : null;
        if (state != null) {
            return state;
        }
        Who apposed = apposed(words, found);
        if (apposed != null) {
            return apposed;
        }
        Who keeper = officeOf(words, found);
        return keeper != null
                ? keeper
                : new Who(
                        bare(words),
                        null,
                        "nobody known behind '" + found.sourceText() + "'",
                        "speaker unresolved",
                        null,
                        upTo(words));
    }

    private static boolean ministry(List<Token> words) {
        return words.size() > 1 && (words.get(1).is("ministry") || words.get(1).is("parliament"));
    }

    /** "the Interior Ministry": of the government at home, else of the side of which the text speaks. */
    private @Nullable Who state(List<Token> words, Found found) {
        Actor government = cast.home();
        Who context = government == null ? context(found) : null;
        String party = government != null ? government.party() : context == null ? null : context.party();
        String name = bare(words);
        if (party != null && words.get(words.size() - 1).is("government")) {
            return new Who(
                    party, party, "'" + found.sourceText() + "' of " + party, "the government spoken of", null, name);
        }
        return party == null
                ? null
                : new Who(name, party, "'" + found.sourceText() + "' as written", "a body of state of " + party, null);
    }

    /** "the largest of them, the Sons of Ombe": the name that stands in apposition. */
    private @Nullable Who apposed(List<Token> words, Found found) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is(",")) {
                List<Token> rest = cut(words.subList(i + 1, words.size()));
                Gazetteer.Hit hit = rest.size() > 1 || rest.getFirst().capitalised() ? firstHit(rest) : null;
                return hit != null && covers(hit, rest) ? whole(hit, rest, found) : null;
            }
        }
        return null;
    }

    /** "his spokeswoman", "a member of her team", "an adviser to the minister", "X's spokesman": by the owner. */
    private @Nullable Who belonging(List<Token> words, Gazetteer.@Nullable Hit hit, Found found) {
        int head = head(words);
        for (int i = 0; i < words.size() && !words.get(i).is(","); i++) {
            String word = words.get(i).lower();
            boolean pronoun = Set.of("his", "her", "its", "their").contains(word);
            if (pronoun && i + 1 < words.size()) {
                Who owner = ownerOf(word, found);
                if (owner == null
                        || (i == 0
                                && singular(words, head)
                                && definiteRole(words.get(head).lower()) != null
                                && scene.titled(words.get(head).lower(), owner.party(), found.sourceAt()) != null)) {
                    return null;
                }
                return i == 0 ? owned(owner, words, 1, found) : unnamedOf(owner, words, found);
            }
            boolean possessed =
                    i < head && i + 2 < words.size() && words.get(i + 1).possessive();
            if (possessed && hit != null && hit.to() == i + 1 && hit.actor().party() != null) {
                String noun = words.get(head).lower();
                boolean known = Titles.ROLES.contains(noun)
                        && scene.titled(noun, hit.actor().party(), found.sourceAt()) != null;
                return known ? null : owned(side(hit.actor(), hit.rule()), words, i + 2, found);
            }
        }
        Person behind = cast.named(words);
        if (behind != null) {
            return unnamedOf(person(behind, behind.rule), words, found);
        }
        for (int i = head + 1; i + 2 < words.size(); i++) {
            boolean to = Set.of("to", "of", "for").contains(words.get(i).lower())
                    && words.get(i + 1).is("the");
            Person person = to && hit == null ? scene.titled(words.get(i + 2).lower(), null, found.sourceAt()) : null;
            if (person != null) {
                return unnamedOf(person(person, person.rule), words, found);
            }
        }
        return null;
    }

    private static @Nullable String definiteRole(String noun) {
        return Titles.ROLES.contains(noun) ? noun : null;
    }

    private static boolean singular(List<Token> words, int head) {
        return !words.get(head).lower().endsWith("s");
    }

    /** Somebody of a side, known only by whose he or she is. */
    private static Who unnamedOf(Who owner, List<Token> words, Found found) {
        boolean close = words.stream().anyMatch(word -> word.is("close") || word.is("familiar"));
        String name = owner.party() == null || close ? "anonymous" : owner.party() + " (anonymous)";
        return new Who(
                name,
                close ? null : owner.party(),
                "an unnamed one: '" + found.sourceText() + "'",
                owner.partyRule(),
                null,
                bare(words));
    }

    /** "the envoy's office": the party is that of whoever holds the title. */
    private @Nullable Who officeOf(List<Token> words, Found found) {
        for (Token word : words) {
            Person person =
                    Titles.ROLES.contains(word.lower()) ? scene.titled(word.lower(), null, found.sourceAt()) : null;
            if (person == null) {
                person = byListedTitle(word.lower());
            }
            if (person != null && person.party != null) {
                return new Who(
                        bare(words),
                        person.party,
                        "'" + found.sourceText() + "' as written",
                        "the " + word.lower() + " is " + person.name,
                        null);
            }
        }
        return null;
    }

    private Gazetteer.@Nullable Hit owner(Found found) {
        return secondHand.subjectBefore(found);
    }

    private @Nullable Person byListedTitle(String title) {
        return title.contains(" ") || Introductions.ALONE.contains(title) ? listed.get(title) : null;
    }

    private Who whole(Gazetteer.Hit hit, List<Token> words, Found found) {
        String word = words.getLast().lower();
        boolean singular = words.getFirst().is("the")
                && !word.endsWith("s")
                && !word.equals(hit.actor().name().toLowerCase(Locale.ROOT))
                && hit.actor().kind() == Actor.Kind.STATE
                && hit.actor().also().stream().noneMatch(name -> name.equalsIgnoreCase("the " + word))
                && word.matches(".*(ian|ean|er|i|ese|ish|an)");
        Person person = singular ? scene.personOf(hit.actor().party(), found.sourceAt()) : null;
        if (singular && person == null) {
            person = unplaced(hit.actor().party(), "'" + found.sourceText() + "' for the one who spoke before");
        }
        if (person != null) {
            return person(person, "the " + words.getLast().text() + " who spoke last: " + person.name);
        }
        return side(
                hit.actor(),
                "'" + found.sourceText() + "' stands for " + hit.actor().name() + " (" + hit.rule() + ")");
    }

    /** "the Velandian minister" right after somebody without a known side spoke: it tells that one's side. */
    private @Nullable Person unplaced(@Nullable String party, String rule) {
        Person before = lastPerson == null ? null : lastPerson.person();
        boolean fits = before != null
                && party != null
                && (before.party == null || party.equals(before.party))
                && !before.unaffiliated;
        if (before == null || !fits) {
            return null;
        }
        if (before.party == null) {
            place(before, Tie.DESCRIBED_LATER, party, rule);
        }
        return before;
    }

    /** "an official at the interior ministry": of the state whose ministry it is. */
    private @Nullable Who within(List<Token> words, int head, Found found) {
        for (int i = head + 1; i + 2 < words.size() && i < head + 3; i++) {
            boolean in = Set.of("in", "at", "of", "from", "inside")
                            .contains(words.get(i).lower())
                    && words.get(i + 1).is("the");
            for (int k = i + 2; in && k < Math.min(words.size(), i + 5); k++) {
                if (HOME_BODIES.contains(words.get(k).lower()) && !words.get(k).is("court")) {
                    Who body = state(words.subList(i + 1, k + 1), found);
                    return body == null ? null : unnamedOf(body, words, found);
                }
            }
        }
        return null;
    }

    private Who anonymous(
            List<Token> words, Found found, String noun, boolean definite, @Nullable String party, String partyRule) {
        Who context = party == null && Vocabulary.STAFF.contains(noun) ? context(found) : null;
        if (context != null && !definite) {
            return unnamedOf(context, words, found);
        }
        Who helper = definite && party == null && HELPERS.contains(noun) ? helper() : null;
        if (helper != null) {
            return helper;
        }
        Who spoke = lastPerson;
        if (definite && party == null && spoke != null && spoke.equals(last) && !noun.endsWith("s")) {
            return person(
                    Objects.requireNonNull(spoke.person()),
                    "'" + found.sourceText() + "': the one who spoke last, " + spoke.name());
        }
        if (definite && party == null && lastUnnamed != null) {
            return new Who(
                    lastUnnamed.name(),
                    lastUnnamed.party(),
                    "'" + found.sourceText() + "': the unnamed one who spoke before",
                    lastUnnamed.partyRule(),
                    null);
        }
        String name = party == null ? "anonymous" : party + " (anonymous)";
        String rule = "an unnamed " + noun + ": '" + Cast.words(words, 0, words.size()) + "'";
        return new Who(name, party, rule, partyRule, null);
    }

    /** The one person here who speaks for neither of the two sides; null when there are more. */
    private @Nullable Who helper() {
        List<String> parties = cast.parties();
        Person only = null;
        for (Person person : cast.people()) {
            if (person.introduced && person.party != null && !parties.contains(person.party)) {
                if (only != null) {
                    return null;
                }
                only = person;
            }
        }
        return only == null ? null : person(only, "the one person here of neither side, " + only.name);
    }

    /** The side of which the text speaks here. */
    private @Nullable Who context(Found found) {
        Who before = last;
        if (before != null && before.party() != null && found.paragraph() == lastParagraph) {
            return before;
        }
        Gazetteer.Hit hit = owner(found);
        return hit == null ? before : side(hit.actor(), hit.rule());
    }

    private static boolean covers(Gazetteer.Hit hit, List<Token> words) {
        int from = ARTICLES.contains(words.getFirst().lower()) ? 1 : 0;
        int to = words.size();
        for (int i = from + 1; i < words.size(); i++) {
            if (words.get(i).is(",")
                    || words.get(i).is("which")
                    || words.get(i).is("(")
                    || words.get(i).is("who")) {
                to = i;
                break;
            }
        }
        boolean plain = true;
        for (int i = from; i < hit.from(); i++) {
            plain = plain && ATTRIBUTES.contains(words.get(i).lower());
        }
        return plain && hit.to() == to;
    }

    private Gazetteer.@Nullable Hit firstHit(List<Token> words) {
        int from = ARTICLES.contains(words.getFirst().lower()) ? 1 : 0;
        for (int i = from; i < words.size(); i++) {
            if (i > from && CLAUSES.contains(words.get(i).lower())) {
                return null;
            }
            Gazetteer.Hit hit = cast.sides.at(words, i);
            if (hit == null && i == from && words.get(i).capitalised()) {
                hit = cast.sides.at(words.subList(i, words.size()), 0);
                hit = hit == null ? null : new Gazetteer.Hit(hit.actor(), i, i + hit.to(), hit.rule());
            }
            boolean place = i > 0
                    && Set.of("in", "at", "to", "from", "near")
                            .contains(words.get(i - 1).lower());
            if (hit != null && hit.actor().kind() != Actor.Kind.PLACE && !(place && i > 1)) {
                return hit;
            }
        }
        return null;
    }

    private static int head(List<Token> words) {
        int at = 0;
        while (at + 1 < words.size()
                && (!words.get(at + 1).mark() || apostrophe(words, at + 1))
                && !HEAD_ENDS.contains(words.get(at + 1).lower())) {
            at++;
        }
        if (words.get(at).is("one") && at + 3 < words.size()) {
            return Math.min(words.size() - 1, at + 3);
        }
        return at;
    }

    /** The bare one of "teachers' union". */
    private static boolean apostrophe(List<Token> words, int i) {
        boolean sign = words.get(i).is("'") || words.get(i).is("’");
        return sign && i + 1 < words.size() && words.get(i + 1).word();
    }

    /** The words up to the first that tells where or which. */
    private static String upTo(List<Token> words) {
        return bare(words.subList(0, head(words) + 1));
    }

    /** The words without a leading article and without appositions. */
    private static String bare(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(",")) {
                return bare(words.subList(0, i));
            }
        }
        int from = words.size() > 1
                        && Set.of("the", "a", "an").contains(words.getFirst().lower())
                        && !words.get(1).possessive()
                ? 1
                : 0;
        return Cast.words(words, from, words.size());
    }
}
