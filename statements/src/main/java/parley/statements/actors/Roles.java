package parley.statements.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.ledger.Report;
import parley.ledger.Role;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Sentence;
import parley.statements.text.Token;

/**
 * Who does what at the talks, as one report tells it: parties are those who take positions or are named as negotiating,
 * mediators, guarantors and observers those whom its words call so.
 */
public final class Roles {
    /**
     * One finding.
     *
     * @param forParty the side the actor speaks for; null when it is a side itself, or unknown
     * @param evidence the words that show it
     */
    public record RoleFinding(
            String actor, Role role, @Nullable String forParty, Span evidence, String rule) {}

    private static final Pattern MEDIATES = pattern(
            "mediat(?:or|ors|ion|ed|es|ing)|brokered|brokering|hosted|hosts|facilitat\\w+|chairing the talks|chairs the talks");
    private static final Pattern GUARANTEES = pattern(
            "as (?:a |the )?guarantor|, (?:a|the) guarantor|(?:to|will|would) guarantee (?:the|an|any) (?:\\w+ )?(?:accord|deal|agreement|settlement|peace)");
    private static final Pattern OBSERVES = pattern("observer mission|observers' commander|monitoring mission");
    private static final Pattern NEGOTIATES =
            pattern("talks between|negotiations between|delegations? of|chief negotiator|negotiators? from");
    private static final int NEAR = 60;
    private final Actors actors;

    public Roles(Actors actors) {
        this.actors = actors;
    }

    /** The roles of one report, first evidence first; {@code statements} are what {@code Reader} read from it. */
    public List<RoleFinding> find(Report report, List<Statement> statements) {
        Document document = Document.of(report.text());
        Cast cast = Cast.of(document, actors, report.published());
        Map<String, RoleFinding> found = new LinkedHashMap<>();
        for (Paragraph paragraph : document.paragraphs()) {
            if (!paragraph.front()) {
                for (Sentence sentence : paragraph.sentences()) {
                    read(document, paragraph, sentence, cast, found);
                }
            }
        }
        Set<String> helpers = new LinkedHashSet<>();
        for (RoleFinding finding : found.values()) {
            if (finding.role() != Role.PARTY) {
                helpers.add(finding.actor());
            }
        }
        boolean named = found.values().stream()
                        .filter(finding -> finding.role() == Role.PARTY)
                        .count()
                >= 2;
        for (Statement statement : named ? List.<Statement>of() : statements) {
            String holder = statement.holder();
            if (holder != null && statement.act().takesPosition() && !helpers.contains(holder)) {
                put(
                        found,
                        new RoleFinding(
                                holder,
                                Role.PARTY,
                                null,
                                statement.attribution().content().getFirst(),
                                "takes a position: " + statement.act().word()));
            }
        }
        for (Statement statement : statements) {
            String party = statement.party();
            RoleFinding side = party == null ? null : found.get(party);
            String name = statement.speaker().fullName();
            if (side != null
                    && !name.equals(party)
                    && !statement.attribution().source().isEmpty()) {
                put(
                        found,
                        new RoleFinding(
                                name,
                                side.role(),
                                party,
                                statement.attribution().source().getFirst(),
                                "speaks for " + party));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static void read(
            Document document, Paragraph paragraph, Sentence sentence, Cast cast, Map<String, RoleFinding> found) {
        if (sentence.from() >= sentence.to()) {
            return;
        }
        int start = paragraph.tokens().get(sentence.from()).start();
        int end = paragraph.tokens().get(sentence.to() - 1).end();
        String words = document.text().substring(start, end);
        for (Map.Entry<Pattern, Role> one : List.of(
                Map.entry(MEDIATES, Role.MEDIATOR),
                Map.entry(GUARANTEES, Role.GUARANTOR),
                Map.entry(OBSERVES, Role.OBSERVER))) {
            Matcher matcher = one.getKey().matcher(words);
            if (matcher.find()) {
                Actor actor = nearest(paragraph, sentence, cast, start + matcher.start(), start + matcher.end());
                if (actor == null && matcher.group().startsWith("to ")) {
                    List<Gazetteer.Hit> hits =
                            cast.sides.in(paragraph.tokens().subList(sentence.from(), sentence.to()));
                    actor = hits.isEmpty() ? null : hits.getFirst().actor();
                }
                if (actor != null && actor.party() != null) {
                    Span evidence = document.span(start + matcher.start(), start + matcher.end());
                    put(
                            found,
                            new RoleFinding(
                                    actor.party(),
                                    one.getValue(),
                                    null,
                                    evidence,
                                    "'" + matcher.group() + "' beside " + actor.name()));
                }
            }
        }
        Matcher matcher = NEGOTIATES.matcher(words);
        while (matcher.find()) {
            for (Gazetteer.Hit hit : cast.sides.in(paragraph.tokens().subList(sentence.from(), sentence.to()))) {
                int at = paragraph.tokens().get(sentence.from() + hit.from()).start();
                boolean behind = at >= start + matcher.end() && at - start - matcher.end() < NEAR / 2;
                if (behind && Sides.holdsStands(hit.actor()) && hit.actor().party() != null) {
                    put(
                            found,
                            new RoleFinding(
                                    hit.actor().party(),
                                    Role.PARTY,
                                    null,
                                    document.span(start + matcher.start(), start + matcher.end()),
                                    "named behind '" + matcher.group() + "'"));
                }
            }
        }
    }

    /** The side named nearest the words, at most a clause away; a person named there counts for the person's side. */
    private static @Nullable Actor nearest(Paragraph paragraph, Sentence sentence, Cast cast, int from, int to) {
        List<Token> tokens = paragraph.tokens();
        Actor best = null;
        int least = NEAR;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Gazetteer.Hit hit = cast.sides.at(tokens, i);
            Person person = hit == null ? cast.at(tokens, i) : null;
            int distance = tokens.get(i).end() <= from
                    ? from - tokens.get(i).end()
                    : tokens.get(i).start() >= to ? tokens.get(i).start() - to : 0;
            if (distance >= least) {
                continue;
            }
            if (hit != null
                    && hit.actor().kind() != Actor.Kind.PLACE
                    && hit.actor().kind() != Actor.Kind.OUTLET
                    && hit.actor().party() != null) {
                best = hit.actor();
                least = distance;
            } else if (person != null && person.party != null) {
                best = new Actor(person.name, Actor.Kind.PERSON, person.party, null, List.of(), person.rule);
                least = distance;
            }
        }
        return best;
    }

    private static void put(Map<String, RoleFinding> found, RoleFinding finding) {
        found.putIfAbsent(finding.actor(), finding);
    }

    private static Pattern pattern(String alternatives) {
        return Pattern.compile("(?<!\\w)(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
