package parley.statements.actors;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Token;

/** Introduces the people whom a document names, with what it calls them and whom it says they speak for. */
final class Newcomers {
    private final Cast cast;
    private final Sides sides;
    private final Affiliation affiliation;
    private @Nullable Person latest;

    Newcomers(Cast cast, Sides sides) {
        this.cast = cast;
        this.sides = sides;
        this.affiliation = new Affiliation(cast);
    }

    void read() {
        latest = null;
        for (NameTable.Line line : sides.table().lines()) {
            for (Chunk chunk : line.chunks()) {
                if (!chunk.body()
                        && (chunk.words() > 1
                                || chunk.titled()
                                || !line.paragraph().front())) {
                    if (chunk.from() >= NameTable.label(line.paragraph().tokens())) {
                        meet(line, chunk);
                    }
                }
            }
            affiliation.leads(line.paragraph().tokens(), latest);
            affiliation.paragraphEnds(line.paragraph().tokens());
        }
    }

    private void meet(NameTable.Line line, Chunk chunk) {
        List<Token> tokens = line.paragraph().tokens();
        String name = chunk.text(tokens);
        Actor side = cast.sides.exactly(name);
        Person person = side == null || chunk.titled() ? known(tokens, chunk, name) : null;
        if (person == null) {
            if (side != null || !person(name, chunk)) {
                return;
            }
            Evidence longer = chunk.words() == 1 ? sides.table().longer(name) : null;
            boolean full =
                    longer != null && longer.words < 4 && longer.person > 0 && cast.sides.exactly(longer.name) == null;
            person = cast.introduce(longer != null && full ? longer.name : name);
        } else if (chunk.words() > 1) {
            cast.call(person);
        }
        if (chunk.words() > 2) {
            String last = Cast.words(tokens, chunk.to() - 2, chunk.to());
            cast.alias(last, person);
        }
        if (person.first == null && !line.paragraph().front()) {
            person.first = new Mention(line, chunk.from(), chunk.to());
            Token before = chunk.from() > 0 ? tokens.get(chunk.from() - 1) : null;
            if (before != null && before.capitalised() && Titles.HARD.contains(before.lower())) {
                person.title = before.text();
            }
        }
        gender(person, tokens, chunk.to());
        affiliation.describe(person, tokens, chunk, latest);
        latest = person;
    }

    /** "NAME told his parliament", "NAME said she". */
    private static void gender(Person person, List<Token> tokens, int to) {
        boolean speaks =
                to < tokens.size() && Vocabulary.SPEECH.contains(tokens.get(to).lower());
        for (int i = to; speaks && person.female == null && i < Math.min(tokens.size(), to + 5); i++) {
            String word = tokens.get(i).lower();
            if (word.equals(".") || word.equals("that") || tokens.get(i).capitalised()) {
                return;
            }
            if (word.equals("his") || word.equals("her")) {
                person.female = word.equals("her");
            }
        }
    }

    private @Nullable Person known(List<Token> tokens, Chunk chunk, String name) {
        Person person = cast.byName(name);
        if (person != null) {
            return person;
        }
        boolean kin = chunk.words() == 2
                && Vocabulary.KIN.contains(tokens.get(chunk.from()).lower());
        boolean given = chunk.words() == 1 && chunk.titled();
        if (kin || given) {
            person = cast.byGivenName(tokens.get(chunk.to() - 1).text());
            if (person != null) {
                cast.alias(name, person);
                if (given) {
                    cast.alias(tokens.get(chunk.to() - 1).text(), person);
                }
            }
        }
        return person;
    }

    private boolean person(String name, Chunk chunk) {
        Evidence evidence = sides.table().get(name);
        if (evidence == null || Vocabulary.COMMON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            return false;
        }
        if (evidence.titled > 0) {
            return name.length() > 2;
        }
        if (evidence.words > 1) {
            String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
            String first = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT);
            return evidence.person > 1
                    && !Vocabulary.PLACES.contains(first)
                    && evidence.words < 5
                    && evidence.person > evidence.side()
                    && evidence.article == 0
                    && !Vocabulary.PLACE_HEADS.contains(last);
        }
        return chunk.words() == 1
                && evidence.person > 0
                && evidence.inside > 0
                && evidence.place + evidence.town + evidence.article + evidence.owns == 0
                && !Set.of("radio", "channel").contains(name);
    }
}
