package parley.views.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Link;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.ledger.marking.Marking;
import parley.ledger.review.Standing;

/**
 * Takes names out. Of a report's text only the words that statements rest on are left (cue and content); whoever speaks
 * and whoever is known becomes P1, P2 and so on, the same person the same everywhere; outlets, headlines, days of
 * publication, trails and who reviewed go. What stays has the length it had, so that offsets hold. Under the Chatham
 * House Rule speaker and side go, too. Sides (states, movements) keep their names: without them there are no positions.
 */
final class Redaction {
    /** Who speaks under the Chatham House Rule. */
    static final String SOMEBODY = "a participant";

    private static final String ANONYMOUS = "anonymous";

    private final Map<String, String> pseudonyms = new LinkedHashMap<>();
    private final Set<String> sides = new HashSet<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    /** Names to take out by their first word, longest first; made when all are known. */
    private @Nullable Map<String, List<String>> byFirstWord;

    Redaction(List<Actor> people) {
        for (Actor actor : people) {
            if (actor.kind() == Actor.Kind.PERSON) {
                person(actor.name());
                actor.also().forEach(also -> alias(also, actor.name()));
            } else {
                sides.add(actor.name());
                sides.addAll(actor.also());
            }
        }
    }

    /** Who speaks here is taken out everywhere. */
    void learn(Statement statement) {
        for (@Nullable String side : new @Nullable String[] {statement.party(), statement.about()}) {
            if (side != null) {
                sides.add(side);
            }
        }
        person(statement.speaker().fullName());
        alias(statement.speaker().name(), statement.speaker().fullName());
        for (Link link : statement.chain()) {
            if (link.kind() == Link.Kind.SPEAKER && link.name() != null) {
                person(link.name());
            }
        }
    }

    private void person(String name) {
        alias(name, name);
        together(name).forEach(each -> alias(each, each));
    }

    /** Several who speak as one are joined so. */
    private static List<String> together(String name) {
        return List.of(name.split(" and |, "));
    }

    private void alias(String name, String of) {
        aliases.putIfAbsent(name, of);
    }

    /** A side that speaks for itself and a voice that nobody named are no persons. */
    private boolean named(String name) {
        return together(name).stream()
                .anyMatch(each -> !each.isBlank() && !sides.contains(each) && !each.contains(ANONYMOUS));
    }

    /** Of one or of several: each person of them the same as alone. */
    private String pseudonyms(String name) {
        List<String> names = together(name);
        return names.size() == 1
                ? pseudonym(name)
                : String.join(
                        " and ",
                        names.stream()
                                .map(each -> named(each) ? pseudonym(each) : each)
                                .toList());
    }

    private String pseudonym(String name) {
        return pseudonyms.computeIfAbsent(aliases.getOrDefault(name, name), n -> "P" + (pseudonyms.size() + 1));
    }

    private Map<String, List<String>> names() {
        Map<String, List<String>> names = byFirstWord;
        if (names == null) {
            Map<String, String> all = new LinkedHashMap<>();
            for (Map.Entry<String, String> alias : new LinkedHashMap<>(aliases).entrySet()) {
                if (named(alias.getKey()) && named(alias.getValue())) {
                    all.put(alias.getKey(), alias.getValue());
                    if (together(alias.getKey()).size() > 1) {
                        continue;
                    }
                    words(alias.getKey()).forEach(word -> all.putIfAbsent(word, alias.getValue()));
                }
            }
            names = new HashMap<>();
            for (Map.Entry<String, String> one : all.entrySet()) {
                for (String form :
                        new LinkedHashSet<>(List.of(one.getKey(), one.getKey().toUpperCase(Locale.ROOT)))) {
                    aliases.putIfAbsent(form, one.getValue());
                    String first = form.substring(0, wordEnd(form, wordStart(form, 0)));
                    names.computeIfAbsent(
                                    first.substring(Math.min(first.length(), wordStart(first, 0))),
                                    f -> new ArrayList<>())
                            .add(form);
                }
            }
            names.values()
                    .forEach(each ->
                            each.sort(Comparator.comparingInt(String::length).reversed()));
            byFirstWord = names;
        }
        return names;
    }

    /** The parts of a person's name, each of which tells who it is; none of a body's ("the Talvian foreign ministry"). */
    private List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (int from = wordStart(name, 0); from < name.length(); from = wordStart(name, wordEnd(name, from))) {
            String word = name.substring(from, wordEnd(name, from));
            if (Character.isLowerCase(word.codePointAt(0))) {
                return List.of();
            }
            if (word.length() > 1 && !sides.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && !inWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && inWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** The words with every known name replaced by its person's pseudonym, filled up with blocks to the same length. */
    String without(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (int at = wordStart(text, 0); at < text.length(); at = wordStart(text, Math.max(done, wordEnd(text, at)))) {
            String name = nameAt(text, at);
            if (name != null) {
                out.append(text, done, at).append(masked(name));
                done = at + name.length();
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private @Nullable String nameAt(String text, int at) {
        for (String name : names().getOrDefault(text.substring(at, wordEnd(text, at)), List.of())) {
            int end = at + name.length();
            if (text.startsWith(name, at) && (end == text.length() || !inWord(text.codePointAt(end)))) {
                return name;
            }
        }
        return null;
    }

    private String masked(String name) {
        int length = name.codePointCount(0, name.length());
        String pseudonym = pseudonym(name);
        String block = String.valueOf(Blocking.BLOCK);
        return pseudonym.length() > length
                ? block.repeat(length)
                : pseudonym + block.repeat(length - pseudonym.length());
    }

    /** @param ids what the reports are called from now on */
    Sheet of(Sheet sheet, Map<String, String> ids) {
        String id = ids.getOrDefault(sheet.report().id(), "R0");
        int[] points = sheet.report().text().toString().codePoints().toArray();
        boolean[] kept = new boolean[points.length];
        for (Standing standing : sheet.standings()) {
            standing.statement().attribution().cue().forEach(span -> keep(kept, span));
            standing.statement().attribution().content().forEach(span -> keep(kept, span));
        }
        for (Standing standing : sheet.standings()) {
            standing.statement().attribution().source().forEach(span -> Blocking.block(points, span));
        }
        for (int at = 0; at < points.length; at++) {
            if (!kept[at]) {
                Blocking.block(points, new Span(at, at + 1));
            }
        }
        String words = without(new String(points, 0, points.length));
        Report report = Report.of(id, null, null, null, words);
        List<Standing> standings = new ArrayList<>();
        for (Standing standing : sheet.standings()) {
            Marking marking = (sheet.marking() == null ? Marking.NONE : sheet.marking()).and(standing.marking());
            Statement statement = statement(standing.statement(), id, marking.chathamHouse(), kept);
            standings.add(new Standing(
                    statement, standing.status(), 0, "", Instant.EPOCH, null, standing.grade(), standing.marking()));
        }
        String copyOf = sheet.copyOf() == null ? null : ids.get(sheet.copyOf());
        return Blocking.requoted(new Sheet(report, sheet.marking(), null, copyOf, standings), words);
    }

    private static void keep(boolean[] kept, Span span) {
        for (int at = span.start(); at < Math.min(span.end(), kept.length); at++) {
            kept[at] = true;
        }
    }

    private Statement statement(Statement statement, String report, boolean chatham, boolean[] kept) {
        String name = chatham
                ? SOMEBODY
                : named(statement.speaker().fullName())
                        ? pseudonyms(statement.speaker().fullName())
                        : statement.speaker().fullName();
        When when = statement.when();
        return new Statement(
                report,
                statement.number(),
                statement.attribution(),
                new Speaker(name, "names were taken out"),
                chatham ? null : statement.party(),
                statement.about(),
                statement.act(),
                statement.issues().stream()
                        .map(tag -> new Tag(tag.issue(), without(tag.phrase())))
                        .toList(),
                statement.core(),
                statement.how(),
                when == null || !stays(when.span(), kept)
                        ? null
                        : new When(
                                when.span(),
                                "",
                                when.from(),
                                when.to(),
                                when.granularity(),
                                "",
                                "names were taken out"),
                statement.quantities().stream()
                        .filter(quantity -> stays(quantity.span(), kept))
                        .map(quantity -> new Quantity(
                                quantity.span(),
                                "",
                                quantity.value(),
                                quantity.low(),
                                quantity.high(),
                                quantity.approximate(),
                                quantity.unit()))
                        .toList(),
                statement.condition(),
                chatham ? List.of() : statement.chain().stream().map(this::link).toList(),
                statement.confidence(),
                List.of());
    }

    private static boolean stays(Span span, boolean[] kept) {
        for (int at = span.start(); at < span.end(); at++) {
            if (at >= kept.length || !kept[at]) {
                return false;
            }
        }
        return true;
    }

    private Link link(Link link) {
        String name = link.name();
        return switch (link.kind()) {
            case OUTLET -> new Link(link.kind(), null, null);
            case SPEAKER -> new Link(link.kind(), name == null || !named(name) ? name : pseudonyms(name), link.party());
            case ABOUT -> link;
        };
    }
}
