package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.agreements.Solution;
import parley.agreements.doubt.PackageShares;
import parley.agreements.doubt.Share;
import parley.agreements.doubt.Unknown;
import parley.agreements.doubt.Verdict;
import parley.model.Range;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/** Packages and their shares in words, the same in every view. */
public final class Packages {
    /** Says what {@link #table} means by its words. */
    public static final String CERTAIN =
            "'always' and 'never' are certain: they hold of everything that agrees with what is known. The rest are shares.";

    private static final int DIGITS = 4;

    private Packages() {}

    public static String words(Outcome outcome) {
        return outcome.options().entrySet().stream()
                .map(choice -> choice.getKey() + ": " + readable(choice.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** A fraction with the decimal beside it. */
    private static String readable(String option) {
        return option.matches("-?\\d+/\\d+")
                ? option + " (" + Range.decimal(Numbers.of(option), DIGITS).toPlainString() + ")"
                : option;
    }

    /** {@code 42 %}, with its standard error when that shows. */
    public static String percent(Share share) {
        double error = 100 * share.standardError();
        String shown =
                String.format(Locale.ROOT, "%.0f\u00a0%%", 100 * share.value().doubleValue());
        return error < 0.5 ? shown : shown + String.format(Locale.ROOT, "\u00a0\u00b1\u00a0%.0f", error);
    }

    /** {@code always} or {@code never} where that is certain, else the share. */
    private static String judged(Share share, @Nullable Verdict verdict) {
        if (verdict == null) {
            return percent(share);
        }
        return switch (verdict) {
            case NECESSARILY -> "always";
            case POSSIBLY -> percent(share);
            case NEVER -> "never";
        };
    }

    /** What sets the draws apart in which a package is best: {@code the weight of line for Talvia is about 0.52 (else 0.33)}. */
    public static String bestWhen(PackageShares each) {
        return each.bestWhen().stream()
                .map(centre -> named(centre.unknown()) + " is about "
                        + String.format(Locale.ROOT, "%.2f (%.2f over all draws)", centre.mean(), centre.usual()))
                .collect(Collectors.joining("; "));
    }

    /** {@code the weight of line for Talvia}. */
    public static String named(Unknown unknown) {
        return switch (unknown) {
            case Unknown.Weight weight -> "the weight of " + weight.issue() + " for " + weight.party();
            case Unknown.Value value ->
                "the value of '" + value.option() + "' on " + value.issue() + " to " + value.party();
            case Unknown.Reservation none -> "what no deal is worth to " + none.party();
        };
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
            row.add(Text.of(judged(each.acceptableToAll(), each.verdictOfAll())));
            for (int p = 0; p < each.acceptable().size(); p++) {
                row.add(Text.of(judged(each.acceptable().get(p), each.verdicts().get(p))));
            }
            row.add(Text.of(each.pareto() == null ? "-" : judged(each.pareto(), each.efficiency())));
            row.add(Text.of(percent(each.nash())));
            rows.add(row);
        }
        return new Table(headers, rows);
    }
}
