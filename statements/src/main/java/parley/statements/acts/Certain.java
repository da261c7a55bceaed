package parley.statements.acts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.statements.actors.Resolved;
import parley.statements.attribution.CueClass;
import parley.statements.coding.Coded;

/** Acts that follow from the guide alone, without weighing. */
final class Certain {
    private static final Set<String> THINGS = Set.of("this", "that", "it", "the same");

    private Certain() {}

    /** The act of statement {@code i}, given those before it; null when it has to be weighed. */
    static @Nullable Coded of(List<Resolved> statements, int i, List<Coded> before) {
        Resolved statement = statements.get(i);
        if (statement.about() != null) {
            return secondHand(statement);
        }
        return statement.found().cueClass() == CueClass.REPEAT && namesNothing(statement)
                ? again(statements, i, before)
                : null;
    }

    /** Told at second hand, the act is the told side's. */
    private static @Nullable Coded secondHand(Resolved statement) {
        String rule = "told of " + statement.about() + ": "
                + statement.stance().name().toLowerCase(Locale.ROOT);
        return switch (statement.stance()) {
            case WANTS -> new Coded(Act.DEMAND, rule);
            case OFFERS -> new Coded(Act.OFFER, rule);
            case REFUSES -> new Coded(Act.REFUSAL, rule);
            case ACCEPTS -> new Coded(Act.ACCEPTANCE, rule);
            case PROMISES -> new Coded(Act.COMMITMENT, rule);
            case FEARS -> new Coded(Act.ASSESSMENT, rule);
            case NONE -> null;
        };
    }

    private static boolean namesNothing(Resolved statement) {
        Wording content = Wording.of(statement.found().contentText());
        int first = content.word(0);
        return first < content.size() && THINGS.contains(content.words().get(first));
    }

    /** "Reiterated this": what the same side did last. */
    private static Coded again(List<Resolved> statements, int i, List<Coded> before) {
        String cue = "cue '" + statements.get(i).found().cueText() + "'";
        String party = statements.get(i).party();
        for (int k = i - 1; k >= 0 && party != null; k--) {
            if (party.equals(statements.get(k).party())) {
                return new Coded(before.get(k).act(), cue + " repeats the side's last statement");
            }
        }
        return new Coded(Act.ASSESSMENT, cue + " repeats what is not told");
    }
}
