package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.model.conflict.Conflict;
import parley.stability.breach.Answer;
import parley.stability.breach.Breach;
import parley.stability.breach.Breaches;
import parley.stability.breach.Countermove;
import parley.stability.durability.Figure;
import parley.views.document.Document.Block;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Text;

/** Who would break a settlement, who would answer, and the guarantee that leaves to be given, in sentences. */
public final class BreachesText {
    private final Breaches breaches;
    private final Conflict conflict;

    private BreachesText(Breaches breaches) {
        this.breaches = breaches;
        this.conflict = breaches.conflict();
    }

    public static Section of(Breaches breaches) {
        return new BreachesText(breaches).section();
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        breaches.breaches().forEach(breach -> blocks.add(new Line(Text.of(told(breach)))));
        breaches.guarantee().ifPresent(all -> blocks.add(new Line(Text.of(overall(all)))));
        blocks.add(new Remark(
                "The step from moves to durability is ours: reneging is the move the party likes best, the answer"
                        + " is worth what the deal's war is worth, a threat that does not pay is not carried out. Each answer is the"
                        + " one worst for the party in breach. Limits: docs/methods.md."));
        return new Section("From moves: the settlement " + conflict.words(breaches.settlement()), blocks);
    }

    private String told(Breach breach) {
        String party = conflict.decisionMakers().get(breach.maker());
        if (breach.improvement().isEmpty()) {
            return party + " is content: there is no move that it prefers." + doubt(breach, false);
        }
        String to = conflict.words(breach.improvement().getAsInt());
        return party + " would rather be in " + to + ". " + answer(breach, party) + guarantee(breach)
                + doubt(breach, true);
    }

    private String answer(Breach breach, String party) {
        return switch (breach.answer()) {
            case Answer.NotNeeded none -> "";
            case Answer.Credible credible ->
                moves(credible.moves(), "would") + ", which pays whoever does it and leaves " + party
                        + " no better off: the answer is credible"
                        + (breach.alwaysAnswered()
                                ? "."
                                : ", though another move that " + party + " prefers has no credible answer.");
            case Answer.Threat threat ->
                moves(threat.moves(), "could") + " and leave " + party + " no better off, but " + unpaid(threat.moves())
                        + ": no more than a threat"
                        + (breach.alwaysAnswered() ? "." : ", and another move that " + party + " prefers has none.");
            case Answer.Powerless powerless -> "Nothing the others can do then leaves it no better off.";
        };
    }

    private String moves(List<Countermove> moves, String may) {
        List<String> each = new ArrayList<>();
        for (Countermove move : moves) {
            each.add(conflict.decisionMakers().get(move.mover()) + " " + may + " then go to "
                    + conflict.words(move.to()));
        }
        return String.join(" and ", each);
    }

    private String unpaid(List<Countermove> moves) {
        List<String> movers = moves.stream()
                .filter(move -> !move.pays())
                .map(move -> conflict.decisionMakers().get(move.mover()))
                .distinct()
                .toList();
        return "it does not pay " + String.join(" and ", movers);
    }

    private String guarantee(Breach breach) {
        if (breach.guarantee().isEmpty()) {
            return "";
        }
        Figure needed = breach.guarantee().get();
        boolean credible = breach.answer() instanceof Answer.Credible;
        String told = " For it to stay, a guarantor must act with a chance of at least " + needed + enough(needed);
        if (credible || breach.ifBelieved().isEmpty()) {
            return told + ".";
        }
        return told + " if nobody answers; were it sure of war, "
                + breach.ifBelieved().get() + ".";
    }

    private static String enough(Figure needed) {
        return needed.low() > 1
                ? " (no guarantee of this size suffices)"
                : needed.high() > 1 ? " (above 1 no guarantee of this size suffices)" : "";
    }

    private String overall(Figure all) {
        String tempted = breaches.breaches().stream()
                        .anyMatch(breach -> breach.improvement().isPresent())
                ? ""
                : " Nobody has a move that it prefers (Nash).";
        String told = all.low() > 1
                ? "No guarantee of this size makes the settlement self-enforcing, however surely the guarantor acts."
                : all.high() <= 0
                        ? "The settlement needs no guarantor."
                        : "The settlement is self-enforcing with a guarantor who acts on a breach with a chance of at least "
                                + all + enough(all) + ".";
        double share = all.share().orElse(0);
        String now = share == 1
                ? " The one in the deal does."
                : share == 0
                        ? " The one in the deal does not act that surely."
                        : " The one in the deal acts that surely in " + percent(share) + " of the draws.";
        return told + (all.low() > 1 || all.high() <= 0 ? "" : now) + tempted;
    }

    private static String doubt(Breach breach, boolean tempted) {
        if (breach.agrees().isEmpty()) {
            return " The deal does not speak of it.";
        }
        double agrees = breach.agrees().get().share().orElse(1);
        if (agrees == 1) {
            return "";
        }
        String where = agrees == 0 ? "" : " in " + percent(1 - agrees) + " of the draws";
        return tempted
                ? " But by the deal's numbers a period of reneging brings it no more than one of the deal" + where
                        + ": look at both again."
                : " But by the deal's numbers, with no guarantor, reneging would pay" + where + ": look at both again.";
    }

    private static String percent(double share) {
        if (share > 0 && share < 0.005) {
            return "under 1 %";
        }
        return share < 1 && share >= 0.995 ? "over 99 %" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
