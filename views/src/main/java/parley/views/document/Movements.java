package parley.views.document;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import parley.ledger.Position;
import parley.ledger.movement.Change;
import parley.ledger.movement.Contradiction;
import parley.ledger.movement.Movement;

/** Movements and contradictions in words, the same in every view. */
public final class Movements {
    private Movements() {}

    /** {@code 2024-09-10, own word: from demand to offer; condition added: "if ..."}. */
    public static String words(Movement movement) {
        return day(movement.to()) + ", " + (movement.to().firstHand() ? "own word" : "told by others") + ": "
                + movement.changes().stream().map(Movements::words).collect(Collectors.joining("; "));
    }

    static String words(Change change) {
        return switch (change) {
            case Change.FirstMention first -> "first told";
            case Change.OtherAct other ->
                "from " + other.from().word() + " to " + other.to().word();
            case Change.Reversal reversal ->
                "turned round, from " + reversal.from().word() + " to "
                        + reversal.to().word();
            case Change.Amount amount ->
                "from " + plain(amount.from()) + " to " + plain(amount.to())
                        + (amount.unit() == null ? "" : " " + amount.unit()) + " ("
                        + (amount.by().signum() > 0 ? "+" : "") + plain(amount.by()) + ")";
            case Change.ConditionAdded added -> "condition added: \"" + oneLine(added.words()) + "\"";
            case Change.ConditionDropped dropped -> "condition dropped: \"" + oneLine(dropped.words()) + "\"";
        };
    }

    /** {@code others told a refusal (r#s1), its own word is an offer (r#s2)}. */
    public static String words(Contradiction contradiction) {
        String told = telling(contradiction.told());
        String against = telling(contradiction.against());
        return switch (contradiction.kind()) {
            case OWN_WORD_DIFFERS -> "own word and what others tell differ: " + told + ", " + against;
            case DENIED -> "denied: " + told + ", " + against;
            case RETRACTED -> "taken back: " + told + ", " + against;
        };
    }

    private static String telling(Position position) {
        return position.statement().act().word() + (position.firstHand() ? " in its own word" : " as others tell")
                + " on " + day(position) + " (" + position.statement().id() + ")";
    }

    static String day(Position position) {
        return Objects.toString(position.asOf(), "no day");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
