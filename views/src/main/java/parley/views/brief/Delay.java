package parley.views.brief;

import java.util.List;
import java.util.regex.Pattern;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;

/** Which statements claim what a longer war or longer talks cost. They stay claims of whoever made them. */
final class Delay {
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b(another|every|each|one more|per|a|a single) (day|week|month|season|winter|summer|harvest|year)\\b"
                    + "|\\bmonths? more\\b|\\byears? more\\b|\\bin the meantime\\b|\\bdelay(s|ed|ing)?\\b|\\bdeadlock\\b");
    private static final Pattern COST = Pattern.compile(
            "(?i)\\b(dies?|dead|dying|deaths?|killed|buried|wounded|drown(s|ed)?|lives|costs?|costing|loses?|losing|lost"
                    + "|idle|jobless|out of work|unemployed|hungry|homeless|starv\\w+|bankrupt\\w*)\\b");

    private Delay() {}

    static List<Statement> claims(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading ->
                        reading.statements().stream().filter(statement -> tellsCost(reading.report(), statement)))
                .toList();
    }

    private static boolean tellsCost(Report report, Statement statement) {
        StringBuilder content = new StringBuilder();
        for (Span span : statement.attribution().content()) {
            content.append(report.text().quote(span)).append(' ');
        }
        return TIME.matcher(content).find() && COST.matcher(content).find();
    }
}
