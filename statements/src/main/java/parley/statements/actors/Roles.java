package parley.statements.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
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
 * Who does what at the talks, as one report tells it. Named talks ("between X and Y") name the parties; else parties are
 * those who take positions. Mediators, guarantors and observers are those whom its words call so or show as such, and a
 * side that only offers, and only to guarantee or to watch, is a guarantor or an observer.
 */
public final class Roles {
    /**
     * One finding.
     *
     * @param forParty the side the actor speaks for; null when it is a side itself, or unknown
     * @param evidence the sentence that shows it
     */
    public record RoleFinding(
            String actor, Role role, @Nullable String forParty, Span evidence, String rule) {}

    private static final String GUARANTEES = "guarantees";
    private static final String MONITORING = "monitoring";
    /** What helpers speak of: the ships and soldiers they would send are forces. */
    private static final Set<String> HELP = Set.of(GUARANTEES, MONITORING, "forces");

    private final Actors actors;

    public Roles(Actors actors) {
        this.actors = actors;
    }

    /** The roles of one report, first evidence first; {@code statements} are what {@code Reader} read from it. */
    public List<RoleFinding> find(Report report, List<Statement> statements) {
        Reading reading = new Reading(report, statements);
        reading.words(RoleWords::between);
        boolean named = reading.parties() > 1;
        reading.words(RoleWords::helpers);
        reading.callings();
        if (!named) {
            reading.words(RoleWords::agreeing);
        }
        if (reading.parties() < 2) {
            reading.positions();
            reading.words(RoleWords::dealing);
        }
        reading.speakers();
        List<RoleFinding> found = new ArrayList<>(reading.found.values());
        found.sort(Comparator.comparingInt(finding -> finding.evidence().start()));
        return found;
    }

    /** What looks for roles in a sentence. */
    private interface Look {
        List<RoleWords.Shown> in(RoleWords words);
    }

    /** One report being read for roles; the first role found for somebody stays. */
    private final class Reading {
        private final Document document;
        private final Cast cast;
        private final List<Statement> statements;
        private final Map<RoleWords, Span> sentences = new LinkedHashMap<>();
        private final Map<String, RoleFinding> found = new LinkedHashMap<>();

        Reading(Report report, List<Statement> statements) {
            this.document = Document.of(report.text());
            this.cast = Cast.of(document, actors, report.published());
            this.statements = statements;
            Map<String, String> partyOf = new HashMap<>();
            for (Statement statement : statements) {
                if (statement.party() != null) {
                    partyOf.put(statement.speaker().fullName(), statement.party());
                }
            }
            for (Paragraph paragraph : document.paragraphs()) {
                for (Sentence sentence : paragraph.front() ? List.<Sentence>of() : paragraph.sentences()) {
                    List<Token> tokens = paragraph.tokens().subList(sentence.from(), sentence.to());
                    if (!tokens.isEmpty()) {
                        Span span = document.span(
                                tokens.getFirst().start(), tokens.getLast().end());
                        sentences.put(RoleWords.of(tokens, cast, partyOf), span);
                    }
                }
            }
        }

        long parties() {
            return found.values().stream()
                    .filter(finding -> finding.role() == Role.PARTY)
                    .count();
        }

        void words(Look look) {
            for (Map.Entry<RoleWords, Span> sentence : sentences.entrySet()) {
                for (RoleWords.Shown shown : look.in(sentence.getKey())) {
                    put(shown.party(), shown.role(), null, sentence.getValue(), shown.rule());
                }
            }
        }

        /** Whoever speaks as "the mediator" makes the own side the mediator. */
        void callings() {
            for (Statement statement : statements) {
                if (statement.party() != null
                        && !statement.attribution().source().isEmpty()) {
                    String source = document.source()
                            .quote(statement.attribution().source().getFirst());
                    if (source.matches("(?is).*\\bmediator\\b.*")) {
                        put(
                                statement.party(),
                                Role.MEDIATOR,
                                null,
                                sentence(statement),
                                "'" + source + "' speaks for " + statement.party());
                    }
                }
            }
        }

        void positions() {
            Map<String, List<Statement>> byHolder = new LinkedHashMap<>();
            for (Statement statement : statements) {
                if (statement.holder() != null && statement.act().takesPosition() && inBody(statement)) {
                    byHolder.computeIfAbsent(statement.holder(), key -> new ArrayList<>())
                            .add(statement);
                }
            }
            for (Map.Entry<String, List<Statement>> one : byHolder.entrySet()) {
                Statement first = one.getValue().getFirst();
                Actor actor = cast.sides.exactly(one.getKey());
                if (onlyHelps(one.getValue())) {
                    boolean guarantees = one.getValue().stream().anyMatch(stand -> stand.speaksOf(GUARANTEES));
                    put(
                            one.getKey(),
                            guarantees ? Role.GUARANTOR : Role.OBSERVER,
                            null,
                            sentence(first),
                            "asks for nothing and offers only " + (guarantees ? GUARANTEES : MONITORING));
                } else if (actor == null || actor.kind() != Actor.Kind.ORGANISATION) {
                    put(
                            one.getKey(),
                            Role.PARTY,
                            null,
                            sentence(first),
                            "takes a position: " + first.act().word());
                }
            }
        }

        /** Headlines say again what the body says. */
        private boolean inBody(Statement statement) {
            return !sentence(statement).equals(statement.attribution().content().getFirst());
        }

        private boolean onlyHelps(List<Statement> stands) {
            for (Statement stand : stands) {
                boolean offers = stand.act() == Act.OFFER || stand.act() == Act.COMMITMENT;
                boolean helps = stand.speaksOf(GUARANTEES) || stand.speaksOf(MONITORING);
                boolean more = stand.issues().stream().anyMatch(tag -> !HELP.contains(tag.issue()));
                if (!offers || !helps || more || bargains(stand)) {
                    return false;
                }
            }
            return true;
        }

        /** "in return for ...": asks for something. */
        private boolean bargains(Statement stand) {
            return stand.condition() != null
                    && document.source().quote(stand.condition()).matches("(?is)in (return|exchange)\\b.*");
        }

        void speakers() {
            for (Statement statement : statements) {
                String party = statement.party();
                RoleFinding side = party == null ? null : found.get(party);
                String name = statement.speaker().fullName();
                if (side != null
                        && !name.equals(party)
                        && !statement.attribution().source().isEmpty()) {
                    put(
                            name,
                            side.role(),
                            party,
                            statement.attribution().source().getFirst(),
                            "speaks for " + party);
                }
            }
        }

        /** The sentence in which a statement begins. */
        private Span sentence(Statement statement) {
            Span content = statement.attribution().content().getFirst();
            for (Span span : sentences.values()) {
                if (span.start() <= content.start() && content.start() < span.end()) {
                    return span;
                }
            }
            return content;
        }

        private void put(String actor, Role role, @Nullable String forParty, Span evidence, String rule) {
            found.putIfAbsent(actor, new RoleFinding(actor, role, forParty, evidence, rule));
        }
    }
}
