package parley.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;

/**
 * No side is taken: in every annotated report the names of two parties, with the adjectives made of them, are swapped, and
 * what is read must be what was read before with the names swapped.
 */
class SwappedPartiesTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int STEM = 4;

    @Test
    void swapping_two_parties_in_any_report_of_the_annotated_set_swaps_what_is_read() {
        int swapped = 0;
        List<String> unequal = new ArrayList<>();
        for (String part : List.of("train", "dev")) {
            for (AnnotatedReport report : reports(part)) {
                Map<String, String> names = names(report);
                if (names.isEmpty()) {
                    continue;
                }
                swapped++;
                String text = report.report().text().toString();
                List<String> before =
                        read(text).stream().map(each -> swap(each, names)).toList();
                List<String> after = read(swap(text, names));
                if (!after.equals(before)) {
                    unequal.add(report.report().id() + " " + names + first(before, after));
                }
            }
        }
        assertThat(swapped).isGreaterThan(25);
        assertThat(unequal).isEmpty();
    }

    private static String first(List<String> before, List<String> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).equals(after.get(i))) {
                return "\n  " + before.get(i) + "\n  " + after.get(i);
            }
        }
        return "\n  " + before.size() + " statements, then " + after.size();
    }

    private static List<AnnotatedReport> reports(String part) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("corpus"))) {
            root = root.getParent();
        }
        Intake<List<AnnotatedReport>> read =
                AnnotatedFolder.read(root.resolve("corpus").resolve(part));
        return AnnotatedFolder.standard(((Intake.Accepted<List<AnnotatedReport>>) read).value());
    }

    /** Two parties whose names come in equally many forms ("Arland, Arlandian"), paired by length; empty when there are none. */
    private static Map<String, String> names(AnnotatedReport report) {
        TreeSet<String> parties = new TreeSet<>();
        for (Annotation annotation : report.annotations()) {
            Annotation.Coding coding = annotation.coding();
            if (coding != null && coding.party() != null && coding.party().matches("\\p{Lu}\\p{Ll}{4,}")) {
                parties.add(coding.party());
            }
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(report.report().text().toString());
        while (matcher.find()) {
            words.add(matcher.group());
        }
        for (String one : parties) {
            for (String other : parties.tailSet(one, false)) {
                List<String> forms = forms(one, words);
                List<String> others = forms(other, words);
                if (forms.size() == others.size() && endings(forms, one).equals(endings(others, other))) {
                    Map<String, String> names = new HashMap<>();
                    for (int i = 0; i < forms.size(); i++) {
                        names.put(forms.get(i), others.get(i));
                        names.put(others.get(i), forms.get(i));
                    }
                    return names;
                }
            }
        }
        return Map.of();
    }

    private static List<String> forms(String name, List<String> words) {
        TreeSet<String> forms =
                new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(word -> word));
        String stem = name.substring(0, STEM);
        words.stream()
                .filter(word -> word.regionMatches(true, 0, stem, 0, STEM))
                .forEach(forms::add);
        return List.copyOf(forms);
    }

    /** Whether plural or capitalised, form by form: what grammar sees of a name. */
    private static List<String> endings(List<String> forms, String name) {
        return forms.stream()
                .map(form -> (form.equals(name) ? "name" : "")
                        + (form.endsWith("s") ? "s" : "")
                        + (form.equals(form.toUpperCase(java.util.Locale.ROOT)) ? "!" : ""))
                .toList();
    }

    private static String swap(String text, Map<String, String> names) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(names.getOrDefault(word.group(), word.group())));
    }

    private static List<String> read(String text) {
        Report report = Report.of("r", null, null, null, text);
        List<String> lines = new ArrayList<>();
        for (Statement statement : Reader.shipped().read(report)) {
            lines.add(String.join(
                    " | ",
                    statement.speaker().fullName(),
                    Objects.requireNonNullElse(statement.party(), "-"),
                    Objects.requireNonNullElse(statement.about(), "-"),
                    statement.act().word(),
                    statement.issues().stream()
                            .map(Tag::issue)
                            .sorted()
                            .toList()
                            .toString(),
                    statement.how().word(),
                    statement.attribution().source().stream()
                            .map(report.text()::quote)
                            .toList()
                            .toString(),
                    statement.attribution().cue().stream()
                            .map(report.text()::quote)
                            .toList()
                            .toString(),
                    statement.attribution().content().stream()
                            .map(report.text()::quote)
                            .toList()
                            .toString()));
        }
        return lines;
    }
}
