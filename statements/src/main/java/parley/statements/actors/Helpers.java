package parley.statements.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.ledger.Actor;
import parley.statements.text.Token;

/**
 * Orders, banks, institutes and the like that mediate, guarantee or watch: they speak for themselves, where others of their
 * kind are voices without a side.
 */
final class Helpers {
    private static final int NEAR = 8;
    private static final Set<String> HELPING = Set.of(
            "mediator",
            "mediators",
            "mediates",
            "mediating",
            "mediated",
            "mediation",
            "facilitator",
            "facilitates",
            "facilitating",
            "brokers",
            "brokered",
            "brokering",
            "intermediary",
            "intermediaries",
            "convened",
            "convenes",
            "envoy",
            "envoys",
            "guarantor",
            "guarantors",
            "go-between",
            "carries",
            "carried",
            "carrying",
            "chairs",
            "chaired");
    private final NameTable table;
    private final Gazetteer names;
    private final Map<String, Actor> found;

    Helpers(NameTable table, Gazetteer names, Map<String, Actor> found) {
        this.table = table;
        this.names = names;
        this.found = found;
    }

    void read() {
        Set<Actor> helping = new HashSet<>();
        for (NameTable.Line line : table.lines()) {
            List<Token> tokens = line.paragraph().tokens();
            for (Gazetteer.Hit hit : names.in(tokens)) {
                Actor actor = hit.actor();
                boolean open = actor.party() == null
                        && actor.kind() == Actor.Kind.ORGANISATION
                        && actor.source().equals(Sides.SOURCE);
                if (open && helps(tokens, hit)) {
                    helping.add(actor);
                }
            }
        }
        for (Actor actor : helping) {
            Actor helper =
                    new Actor(actor.name(), Actor.Kind.ORGANISATION, actor.name(), null, List.of(), Sides.SOURCE);
            names.replace(actor, helper, "helps between the sides");
            found.put(actor.name(), helper);
        }
    }

    private static boolean helps(List<Token> tokens, Gazetteer.Hit hit) {
        for (int i = hit.from() - 1;
                i >= Math.max(0, hit.from() - NEAR) && !tokens.get(i).is(".");
                i--) {
            if (HELPING.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        for (int i = hit.to(); i < Math.min(tokens.size(), hit.to() + NEAR); i++) {
            if (HELPING.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
