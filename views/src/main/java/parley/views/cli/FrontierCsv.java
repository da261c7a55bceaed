package parley.views.cli;

import java.util.ArrayList;
import java.util.List;
import parley.agreements.Solution;
import parley.agreements.continuum.Continuum;
import parley.model.Range;
import parley.model.talks.Outcome;

/** The Pareto frontier as CSV (RFC 4180): a row a point, utilities by party, then one package that attains it. */
final class FrontierCsv {
    private static final int DIGITS = 15;

    private FrontierCsv() {}

    static String of(Solution.Exact exact) {
        StringBuilder csv = new StringBuilder();
        List<String> headers = new ArrayList<>(exact.parties());
        headers.addAll(exact.issues());
        row(csv, headers);
        for (int point = 0; point < exact.paretoPoints(); point++) {
            List<String> cells = new ArrayList<>();
            exact.utilities(point)
                    .forEach(utility -> cells.add(Range.decimal(utility, DIGITS).toPlainString()));
            Outcome outcome = exact.outcome(point);
            exact.issues().forEach(issue -> cells.add(outcome.options().getOrDefault(issue, "")));
            row(csv, cells);
        }
        return csv.toString();
    }

    /** The ends of each part; a column tells which rows are the two ends of one stretch. */
    static String of(Solution.Continuous continuous) {
        StringBuilder csv = new StringBuilder();
        List<String> headers = new ArrayList<>(continuous.parties());
        headers.addAll(continuous.issues());
        headers.add("part");
        row(csv, headers);
        int part = 0;
        for (List<Continuum.Corner> ends : continuous.frontier().corners()) {
            part++;
            for (Continuum.Corner end : ends) {
                List<String> cells = new ArrayList<>();
                end.utilities()
                        .forEach(utility ->
                                cells.add(Range.decimal(utility, DIGITS).toPlainString()));
                continuous.issues().forEach(issue -> cells.add(end.outcome().on(issue)));
                cells.add(String.valueOf(part));
                row(csv, cells);
            }
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells.stream().map(FrontierCsv::cell).toList()))
                .append("\r\n");
    }

    /** Quoted when it must be; a spreadsheet would run a word that begins like a formula, so an apostrophe goes before it. */
    private static String cell(String word) {
        String safe = !word.isEmpty() && "=+-@\t\r".indexOf(word.charAt(0)) >= 0 && !word.matches("-?[0-9.]+")
                ? "'" + word
                : word;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
