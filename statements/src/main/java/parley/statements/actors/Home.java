package parley.statements.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.ledger.Actor;
import parley.statements.text.Token;

/** Talks at home: a group on one side, "the government" on the other. */
final class Home {
    private final NameTable table;
    private final Gazetteer names;
    private final Map<String, Actor> found;

    Home(NameTable table, Gazetteer names, Map<String, Actor> found) {
        this.table = table;
        this.names = names;
        this.found = found;
    }

    void read() {
        boolean group = false;
        List<Actor> states = new ArrayList<>();
        for (Actor actor : found.values()) {
            group = group || actor.kind() == Actor.Kind.PARTY;
            Evidence evidence = table.get(actor.name());
            boolean regional = evidence != null && evidence.regional > 0;
            group = group || regional;
            if (actor.kind() == Actor.Kind.STATE && !regional && !states.contains(actor)) {
                states.add(actor);
            }
        }
        if (names.exactly("government") != null) {
            return;
        }
        Actor home = home(states, group);
        if (home != null) {
            seat(home);
        } else if (group && states.size() < 2) {
            unnamed();
        }
    }

    /** The state whose government is spoken of, the neighbours aside. */
    private @Nullable Actor home(List<Actor> states, boolean group) {
        Actor best = null;
        int most = 0;
        int second = 0;
        for (Actor state : states) {
            Evidence evidence = table.get(state.name());
            int weight = evidence == null ? 1 : evidence.side() + evidence.seen - 6 * evidence.beside;
            if (weight > most) {
                second = most;
                most = weight;
                best = state;
            } else {
                second = Math.max(second, weight);
            }
        }
        Actor governed = group ? governed(states) : null;
        if (governed != null) {
            return governed;
        }
        if (group && best != null) {
            Evidence evidence = table.get(best.name());
            boolean helper = governs(best.name(), evidence) == 0;
            if (helper && (states.size() > 1 || evidence == null || evidence.seen < 3 || evidence.neighbour > 0)) {
                return null;
            }
        }
        boolean alone = states.size() == 1 || most >= (group ? 2 : 4) * second;
        boolean own = best != null && governs(best.name(), table.get(best.name())) > 1;
        return alone && (group || (states.size() == 1 && own)) ? best : null;
    }

    /** The one state here whose government, army or parliament is spoken of as its own. */
    private @Nullable Actor governed(List<Actor> states) {
        Actor only = null;
        int most = 0;
        boolean tie = false;
        for (Actor state : states) {
            Evidence evidence = table.get(state.name());
            int governs = governs(state.name(), evidence);
            tie = governs == most ? governs > 0 : governs > most ? false : tie;
            if (governs > most) {
                most = governs;
                only = state;
            }
        }
        return tie ? null : only;
    }

    private int governs(String name, @Nullable Evidence evidence) {
        if (evidence != null && (evidence.neighbour > 0 || evidence.regional > 0)) {
            return 0;
        }
        int governs = evidence == null ? 0 : evidence.governs;
        for (String adjective : table.adjectivesOf(name)) {
            Evidence other = table.get(adjective);
            governs += other == null ? 0 : other.governs;
        }
        return governs;
    }

    private void seat(Actor home) {
        for (String name : List.of(
                "government",
                "Government",
                "authorities",
                "cabinet",
                "junta",
                "regime",
                "military council",
                "ruling council")) {
            names.add(name, home, "talks at home: the " + name.toLowerCase(Locale.ROOT) + " is that of " + home.name());
        }
    }

    /** Nobody tells the country's name. */
    private void unnamed() {
        boolean named = false;
        String seat = "";
        for (NameTable.Line line : table.lines()) {
            List<Token> tokens = line.paragraph().tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).capitalised() && tokens.get(i + 1).is("authorities") && names.at(tokens, i) == null) {
                    named = true;
                    seat = tokens.get(i).text();
                }
                named = named || tokens.get(i).is("government");
            }
        }
        if (named) {
            Actor actor = new Actor("Government", Actor.Kind.PARTY, "Government", null, List.of(), Sides.SOURCE);
            names.add("government", actor, "talks at home: one side is called the government");
            names.add("Government", actor, "talks at home: one side is called the government");
            names.add("authorities", actor, "talks at home: the authorities are the government");
            if (!seat.isEmpty()) {
                names.add(seat, actor, "'the " + seat + " authorities', the government's seat");
            }
        }
    }
}
