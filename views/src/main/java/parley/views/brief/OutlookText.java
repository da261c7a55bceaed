package parley.views.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.ledger.Quantity;
import parley.ledger.Statement;
import parley.model.conflict.Conflict;
import parley.model.conflict.OptionForm;
import parley.model.deal.Deal;
import parley.model.draft.ConflictDrafter;
import parley.stability.durability.Assessment;
import parley.views.brief.Brief.Source;
import parley.views.document.Document.Block;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Text;
import parley.views.document.Statements;

/** Whether it would last and what delay costs, in words. */
final class OutlookText {
    private OutlookText() {}

    static List<Block> blocks(Brief brief, SettlementText.Citing citing) {
        List<Block> blocks = new ArrayList<>();
        Outlook outlook = brief.outlook();
        for (Statement statement : outlook.guarantees()) {
            blocks.add(new Line(citing.cited(guarantee(brief, statement), List.of(Source.of(statement)))));
        }
        if (outlook.guarantees().isEmpty()) {
            blocks.add(new Remark("No statement speaks of guarantees."));
        }
        outlook.durability().ifPresent(assessment -> durability(assessment, blocks));
        outlook.conflict().ifPresent(drafted -> blocks.add(new Remark(conflict(drafted))));
        for (Statement statement : outlook.delay()) {
            blocks.add(new Line(citing.cited(delay(brief, statement), List.of(Source.of(statement)))));
        }
        if (outlook.delay().isEmpty()) {
            blocks.add(new Remark("No statement tells what delay costs."));
        }
        return blocks;
    }

    private static String guarantee(Brief brief, Statement statement) {
        String speaker = Statements.speaker(statement);
        String holder = statement.holder();
        String whose = statement.firstHand() || holder == null ? speaker : holder + ", as " + speaker + " tells it";
        return "On guarantees, " + whose + " (" + statement.act().word()
                + (statement.condition() == null ? "" : ", conditional") + "): " + excerpt(brief, statement);
    }

    private static String excerpt(Brief brief, Statement statement) {
        return Statements.excerpt(statement, brief.report(statement.report()));
    }

    private static void durability(Assessment assessment, List<Block> blocks) {
        String parties =
                assessment.deal().parties().stream().map(Deal.Party::name).collect(Collectors.joining(" and "));
        blocks.add(new Remark("No report gives the numbers that the guarantee question needs, so each is a wide range"
                + " assumed for " + parties + " (period: a quarter of a year; --deal FILE writes them, for `parley"
                + " durability`)."));
        blocks.add(new Line(Text.of(assessment.paragraph())));
    }

    private static String conflict(ConflictDrafter.Drafted drafted) {
        Conflict conflict = drafted.conflict();
        int options =
                conflict.form() instanceof OptionForm form ? form.options().size() : 0;
        return "As moves and counter-moves: a first conflict of "
                + conflict.decisionMakers().size() + " decision makers, "
                + options + " options and " + conflict.states().size()
                + " states, every preference traced to a statement or marked as assumed"
                + (drafted.left().isEmpty() ? "" : "; no room was left for " + String.join(", ", drafted.left()))
                + " (--conflict FILE writes it, for `parley stability`).";
    }

    private static String delay(Brief brief, Statement statement) {
        String amounts = statement.quantities().stream().map(Quantity::text).collect(Collectors.joining("; "));
        return "On the cost of delay, " + Statements.speaker(statement) + " claims"
                + (amounts.isEmpty() ? "" : " (figures: " + amounts + ")") + ": " + excerpt(brief, statement);
    }
}
