package parley.views.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.Codebook;
import parley.ledger.Ground;
import parley.ledger.How;
import parley.ledger.Intake;
import parley.ledger.IssueKind;
import parley.ledger.Link;
import parley.ledger.Problem;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Spelling;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;

/**
 * Another version of a statement, as a person puts it: {@code act=offer}, {@code issues=territory,guarantees}, {@code
 * about=none}. Words of the report (content, condition) must stand in it; nobody can write what it does not say.
 */
final class Revision {
    static final List<String> FIELDS = List.of(
            "speaker", "party", "about", "act", "issues", "how", "day", "core", "condition", "content", "amounts");
    private static final String NONE = "none";

    private final Report report;
    private final Codebook codebook;
    private final String by;
    private final List<Problem> problems = new ArrayList<>();
    private Statement statement;

    private Revision(Statement statement, Report report, Codebook codebook, String by) {
        this.statement = statement;
        this.report = report;
        this.codebook = codebook;
        this.by = by;
    }

    /** @param changes {@code field=value} each; {@code none} as value empties a field */
    static Intake<Statement> of(Statement from, Report report, List<String> changes, Codebook codebook, String by) {
        Revision revision = new Revision(from, report, codebook, by);
        changes.forEach(revision::take);
        return revision.problems.isEmpty()
                ? new Intake.Accepted<>(revision.statement)
                : new Intake.Rejected<>(revision.problems);
    }

    private void take(String change) {
        int equals = change.indexOf('=');
        String field = equals < 0 ? change : change.substring(0, equals).strip();
        String value = equals < 0 ? "" : change.substring(equals + 1).strip();
        if (!FIELDS.contains(field)) {
            problem("unknown field '" + field + "'", Spelling.advice(field, FIELDS));
        } else if (value.isEmpty()) {
            problem("'" + change + "' tells no value", "Write field=value, or " + field + "=none to empty it.");
        } else {
            set(field, value.equals(NONE) ? null : value);
        }
    }

    private void problem(String explanation, String advice) {
        problems.add(Problem.of(statement.id(), explanation, advice));
    }

    private void set(String field, @Nullable String value) {
        Statement s = statement;
        Ground ground = new Ground(field, "edited by " + by);
        switch (field) {
            case "speaker" -> {
                if (value == null) {
                    problem("a statement has a speaker", "Write speaker=\"the words of the text\".");
                } else {
                    put(s, s.attribution(), new Speaker(value, "edited by " + by), s.party(), s.about(), ground);
                }
            }
            case "party" -> put(s, s.attribution(), s.speaker(), value, s.about(), ground);
            case "about" -> put(s, s.attribution(), s.speaker(), s.party(), value, ground);
            case "act" -> {
                Act act = word(value, "act", Arrays.asList(Act.values()), Act::word);
                if (act != null) {
                    put(s, act, s.issues(), s.core(), s.how(), s.when(), s.quantities(), s.condition(), ground);
                }
            }
            case "issues" -> {
                List<Tag> issues = issues(value);
                put(s, s.act(), issues, s.core(), s.how(), s.when(), s.quantities(), s.condition(), ground);
            }
            case "how" -> {
                How how = word(value, "how", Arrays.asList(How.values()), How::word);
                if (how != null) {
                    put(s, s.act(), s.issues(), s.core(), how, s.when(), s.quantities(), s.condition(), ground);
                }
            }
            case "day" ->
                put(s, s.act(), s.issues(), s.core(), s.how(), day(value), s.quantities(), s.condition(), ground);
            case "core" -> {
                boolean core = value != null && (value.equals("yes") || value.equals("true"));
                if (!core && value != null && !value.equals("no") && !value.equals("false")) {
                    problem("core is yes or no, not '" + value + "'", "");
                }
                put(s, s.act(), s.issues(), core, s.how(), s.when(), s.quantities(), s.condition(), ground);
            }
            case "condition" ->
                put(
                        s,
                        s.act(),
                        s.issues(),
                        s.core(),
                        s.how(),
                        s.when(),
                        s.quantities(),
                        value == null ? null : find(value),
                        ground);
            case "content" -> {
                Span found = value == null ? null : find(value);
                if (value == null) {
                    problem("a statement has words", "Write content=\"words of the report\".");
                } else if (found != null) {
                    Attribution old = s.attribution();
                    put(
                            s,
                            new Attribution(old.source(), old.cue(), List.of(found)),
                            s.speaker(),
                            s.party(),
                            s.about(),
                            ground);
                }
            }
            case "amounts" -> {
                List<Quantity> kept = value == null
                        ? List.of()
                        : s.quantities().stream()
                                .filter(quantity -> quantity.text().contains(value))
                                .toList();
                if (value != null && kept.isEmpty()) {
                    problem("none of its amounts reads '" + value + "'", "Name one to keep, or none.");
                }
                put(s, s.act(), s.issues(), s.core(), s.how(), s.when(), kept, s.condition(), ground);
            }
            default -> throw new IllegalStateException(field);
        }
    }

    private <T> @Nullable T word(@Nullable String value, String field, List<T> known, Function<T, String> word) {
        for (T one : known) {
            if (word.apply(one).equals(value)) {
                return one;
            }
        }
        String told = value == null ? NONE : value;
        problem(
                "unknown " + field + " '" + told + "'",
                Spelling.advice(told, known.stream().map(word).toList()));
        return null;
    }

    private List<Tag> issues(@Nullable String value) {
        List<Tag> tags = new ArrayList<>();
        List<String> known = codebook.kinds().stream().map(IssueKind::id).toList();
        for (String id : value == null ? List.<String>of() : Arrays.asList(value.split("\\s*,\\s*"))) {
            if (known.contains(id)) {
                tags.add(statement.issues().stream()
                        .filter(tag -> tag.issue().equals(id))
                        .findFirst()
                        .orElse(new Tag(id, "edited by " + by)));
            } else {
                problem("unknown issue '" + id + "'", Spelling.advice(id, known));
            }
        }
        return tags;
    }

    private @Nullable When day(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            When old = statement.when();
            Span span = old == null ? statement.extent() : old.span();
            String text = old == null ? "" : old.text();
            return new When(span, text, day, day, When.Granularity.DAY, "edited by " + by, "edited by " + by);
        } catch (DateTimeParseException e) {
            problem("'" + value + "' is no day", "Write it like 2025-09-10.");
            return null;
        }
    }

    /** The words as they stand in the report, the place nearest to the statement; line breaks count as blanks. */
    private @Nullable Span find(String words) {
        Span found = Passages.find(report, words, statement.extent());
        if (found == null) {
            problem("the report does not say '" + words + "'", "Copy the words as they stand in it.");
        }
        return found;
    }

    private void put(
            Statement s,
            Attribution attribution,
            Speaker speaker,
            @Nullable String party,
            @Nullable String about,
            Ground ground) {
        List<Link> chain = about == null
                ? List.of()
                : List.of(
                        new Link(Link.Kind.OUTLET, report.outlet(), null),
                        new Link(Link.Kind.SPEAKER, speaker.fullName(), party),
                        new Link(Link.Kind.ABOUT, about, null));
        statement = new Statement(
                s.report(),
                s.number(),
                attribution,
                speaker,
                party,
                about,
                s.act(),
                s.issues(),
                s.core(),
                s.how(),
                s.when(),
                s.quantities(),
                s.condition(),
                chain,
                s.confidence(),
                with(s, ground));
    }

    private void put(
            Statement s,
            Act act,
            List<Tag> issues,
            boolean core,
            How how,
            @Nullable When when,
            List<Quantity> quantities,
            @Nullable Span condition,
            Ground ground) {
        statement = new Statement(
                s.report(),
                s.number(),
                s.attribution(),
                s.speaker(),
                s.party(),
                s.about(),
                act,
                issues,
                core,
                how,
                when,
                quantities,
                condition,
                s.chain(),
                s.confidence(),
                with(s, ground));
    }

    /** What the reader's rules said of the field no longer holds. */
    private static List<Ground> with(Statement s, Ground ground) {
        List<Ground> why = new ArrayList<>(s.why());
        why.removeIf(each -> each.field().equals(ground.field()));
        why.add(ground);
        return why;
    }
}
