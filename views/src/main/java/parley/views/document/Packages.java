package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.agreements.Solution;
import parley.agreements.doubt.PackageShares;
import parley.agreements.doubt.Share;
import parley.model.talks.Outcome;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/** Packages and their shares in words, the same in every view. */
public final class Packages {
    private Packages() {}

    public static String words(Outcome outcome) {
        return outcome.options().entrySet().stream()
                .map(choice -> choice.getKey() + ": " + choice.getValue())
                .collect(Collectors.joining("; "));
    }

    /** {@code 42 %}, with its standard error when that shows. */
    public static String percent(Share share) {
        double error = 100 * share.standardError();
        String shown =
                String.format(Locale.ROOT, "%.0f\u00a0%%", 100 * share.value().doubleValue());
        return error < 0.5 ? shown : shown + String.format(Locale.ROOT, "\u00a0\u00b1\u00a0%.0f", error);
    }

    /** The packages most often acceptable to all, {@code shown} at most, each named as {@code naming} does. */
    public static Table table(Solution.Shares shares, int shown, Function<Outcome, String> naming) {
        List<String> headers = new ArrayList<>(List.of("package", "all would sign"));
        shares.parties().forEach(party -> headers.add(party + " would"));
        headers.addAll(List.of("efficient", "Nash"));
        List<List<Text>> rows = new ArrayList<>();
        for (PackageShares each : shares.packages().stream().limit(shown).toList()) {
            List<Text> row = new ArrayList<>();
            row.add(Text.of(naming.apply(each.outcome())));
            row.add(Text.of(percent(each.acceptableToAll())));
            each.acceptable().forEach(share -> row.add(Text.of(percent(share))));
            row.add(Text.of(percent(each.pareto())));
            row.add(Text.of(percent(each.nash())));
            rows.add(row);
        }
        return new Table(headers, rows);
    }
}
