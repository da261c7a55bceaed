package parley.statements.actors;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.attribution.Found;
import parley.statements.text.Token;

/** Labels of transcripts: "MINISTER TOSK:", "Q:", "Foreign Secretary (Mira Tosk):". */
final class Labels {

    private final Cast cast;
    private final Known known;
    private final Speakers speakers;
    private final Resolver resolver;

    Labels(Cast cast, Known known, Speakers speakers, Resolver resolver) {
        this.cast = cast;
        this.known = known;
        this.speakers = speakers;
        this.resolver = resolver;
    }

    /** A transcript's label, often in capitals. */
    Who label(List<Token> words, Found found) {
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
            return Who.person(asked, "the one who is asked: " + asked.name);
        }
        if (role.equals("q") || role.equals("question") || role.equals("reporter")) {
            return new Who("anonymous", null, "a question", "whoever asks speaks for no side", null);
        }
        if (cast.named(words) == null && shouted(words)) {
            return newcomer(words);
        }
        Actor host = Titles.role(role) && known.firstHit(words) == null ? cast.host() : null;
        return host == null
                ? resolver.phrase(words, found)
                : new Who(
                        SourceWords.bare(words),
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
        if (person == null && Titles.role(office.getLast().lower()) && known.firstHit(name) == null) {
            List<Token> bare = name.getLast().is(")") ? name.subList(0, name.size() - 1) : name;
            person = cast.introduce(Cast.words(bare, 0, bare.size()));
        }
        if (person == null) {
            return resolver.phrase(office, found);
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
            Shown.place(person, Tie.BRIEFING, host.party(), "a briefing of " + host.name() + ", by the head lines");
        }
        return Who.person(person, rule);
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
        Who before = speakers.last;
        if (before != null) {
            Shown.place(person, Tie.SAME_BRIEFING, before.party(), "speaks at the same briefing as " + before.name());
        }
        return Who.person(person, "the transcript's label");
    }

    /** Who is interviewed: the person who spoke last, else the first one named. */
    @Nullable
    Person interviewee() {
        if (speakers.lastPerson != null) {
            return speakers.lastPerson.person();
        }
        for (Person person : cast.people()) {
            if (person.introduced && !person.unaffiliated && !person.titles.isEmpty()) {
                return person;
            }
        }
        return null;
    }
}
