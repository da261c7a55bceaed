package parley.statements.actors;

import java.util.List;
import java.util.Locale;
import parley.ledger.Actor;
import parley.statements.text.Token;

/** Capitals, which stand for their governments: told ("the Velandian capital, Karsk") or where the report was filed. */
final class Seats {
    private final NameTable table;
    private final Gazetteer names;

    Seats(NameTable table, Gazetteer names) {
        this.table = table;
        this.names = names;
    }

    void read() {
        boolean first = true;
        for (NameTable.Line line : table.lines()) {
            List<Token> tokens = line.paragraph().tokens();
            for (int i = 1; i + 2 < tokens.size(); i++) {
                if (tokens.get(i).is("capital")) {
                    capital(tokens, i);
                }
            }
            if (first && !line.paragraph().front() && !tokens.isEmpty()) {
                filed(tokens);
                first = false;
            }
        }
    }

    private void capital(List<Token> tokens, int i) {
        Gazetteer.Hit before =
                tokens.get(i - 1).possessive() && i > 1 ? names.at(tokens, i - 2) : names.at(tokens, i - 1);
        Gazetteer.Hit behind = tokens.get(i + 1).is("of") ? names.at(tokens, i + 2) : null;
        Gazetteer.Hit hit = before != null ? before : behind;
        int at = behind != null ? behind.to() : i + 1;
        if (at < tokens.size() && tokens.get(at).is(",")) {
            at++;
        }
        boolean named = at < tokens.size() && Chunk.name(tokens, at) && names.at(tokens, at) == null;
        if (hit != null && hit.actor().party() != null && named) {
            names.add(
                    tokens.get(at).text(),
                    hit.actor(),
                    "named here as the capital of " + hit.actor().name());
        } else if (hit != null
                && behind != null
                && i > 3
                && tokens.get(i - 1).is("the")
                && tokens.get(i - 2).is(",")) {
            String name = tokens.get(i - 3).text();
            names.add(
                    name,
                    hit.actor(),
                    "named here as the capital of " + hit.actor().name());
        }
    }

    /** A dateline's town that acts as sides do is the seat of the side named first. */
    private void filed(List<Token> tokens) {
        String town = tokens.getFirst().text();
        if (town.length() < 4 || !town.equals(town.toUpperCase(Locale.ROOT))) {
            return;
        }
        String name = town.charAt(0) + town.substring(1).toLowerCase(Locale.ROOT);
        Evidence evidence = table.get(name);
        if (evidence == null || evidence.acts == 0 || names.exactly(name) != null || evidence.person > 0) {
            return;
        }
        for (int i = 1; i < tokens.size(); i++) {
            Gazetteer.Hit hit = names.at(tokens, i);
            if (hit != null && hit.actor().kind() == Actor.Kind.STATE) {
                names.add(name, hit.actor(), "acts as a government, and the report is from there");
                return;
            }
        }
    }
}
