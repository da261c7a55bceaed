package parley.statements.actors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.ledger.Actor;
import parley.statements.text.Token;

/** "the exiled government", "the government in exile": a side of its own, beside the state that it claims. */
final class Exiles {
    private static final Set<String> BODIES = Set.of("government", "cabinet", "leadership", "parliament");
    private final NameTable table;
    private final Gazetteer names;
    private final Map<String, Actor> found;

    Exiles(NameTable table, Gazetteer names, Map<String, Actor> found) {
        this.table = table;
        this.names = names;
        this.found = found;
    }

    void read() {
        for (NameTable.Line line : table.lines()) {
            List<Token> tokens = line.paragraph().tokens();
            for (int i = 0; i + 1 < tokens.size() && !line.paragraph().front(); i++) {
                boolean before = tokens.get(i).is("exiled")
                        && BODIES.contains(tokens.get(i + 1).lower());
                boolean behind = i + 2 < tokens.size()
                        && BODIES.contains(tokens.get(i).lower())
                        && tokens.get(i + 1).is("in")
                        && tokens.get(i + 2).is("exile");
                boolean hyphened = tokens.get(i).is("government-in-exile");
                if (before || behind || hyphened) {
                    add(tokens, i, i + (hyphened ? 1 : behind ? 3 : 2));
                    return;
                }
            }
        }
    }

    private void add(List<Token> tokens, int from, int to) {
        int end = to;
        if (to + 1 < tokens.size() && tokens.get(to).is("of")) {
            Gazetteer.Hit hit = names.at(tokens, to + 1);
            end = hit == null ? to : hit.to();
        }
        String phrase = Cast.words(tokens, from, to).toLowerCase(java.util.Locale.ROOT);
        String name = phrase + Cast.words(tokens, to, end).replaceFirst("^(?=.)", " ");
        Actor actor = new Actor(name, Actor.Kind.PARTY, name, null, List.of(), Sides.SOURCE);
        found.put(name, actor);
        for (String called : List.of(
                name,
                phrase,
                "exiled government",
                "government in exile",
                "government-in-exile",
                "exiled cabinet",
                "exiles",
                "exiled ministers")) {
            names.add(called, actor, "a government in exile");
        }
    }
}
