package parley.ledger.movement;

import java.util.List;
import parley.ledger.Position;
import parley.ledger.Statement;
import parley.ledger.origin.Origins;

/**
 * What a party's place on an issue rests on.
 *
 * @param own independent origins of what its own side said
 * @param told independent origins of what others told of it
 */
public record Footing(int own, int told) {
    public static Footing of(List<Position> positions, Origins origins) {
        return new Footing(count(positions, true, origins), count(positions, false, origins));
    }

    private static int count(List<Position> positions, boolean firstHand, Origins origins) {
        List<Statement> statements = positions.stream()
                .filter(position -> position.firstHand() == firstHand
                        && position.statement().act().takesPosition())
                .map(Position::statement)
                .toList();
        return origins.count(statements);
    }

    /** Too thin to place the party: nothing in its own word, and fewer than two independent origins tell of it. */
    public boolean thin() {
        return own == 0 && told < 2;
    }
}
