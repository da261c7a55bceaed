package parley.views.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.SourceText;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.ledger.marking.Marking;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;
import parley.views.exchange.Fields.Damaged;

/**
 * brat standoff (Stenetorp et al. 2012): {@code NAME.txt} beside {@code NAME.ann}, as docs/annotation.md tells, with notes
 * of our own for status, marks, grade and short name, and the {@code annotation.conf} that brat wants. Marks of a report
 * go to each of its statements: brat has nothing to say about a document.
 */
final class Brat implements Format {
    private static final String CONF = """
            [entities]
            Source
            Cue
            Content
            Attribution

            [relations]

            [events]
            Attribution\tSource*:Source, Cue*:Cue, Content*:Content

            [attributes]
            Act\tArg:<EVENT>, Value:demand|offer|concession|acceptance|refusal|threat|commitment|call|accusation|denial|assessment
            How\tArg:<EVENT>, Value:verbatim|mixed|reported|summarised|inferred
            """;

    @Override
    public String word() {
        return "brat";
    }

    @Override
    public boolean folder() {
        return true;
    }

    @Override
    public List<String> lost() {
        return List.of(
                "ids of reports that are no file names, and outlet, title and day where the text does not tell them",
                "where in the text times, amounts and the words for an issue stand, and amounts with two bounds and a value",
                "the chain of second-hand statements and the trail",
                "which report copies another, and the grades of reports");
    }

    @Override
    public void write(Extract extract, Path place, List<Problem> problems) throws IOException {
        TextFolder texts = new TextFolder(place);
        Files.createDirectories(place);
        Files.writeString(place.resolve("annotation.conf"), CONF);
        try {
            extract.each(sheet -> {
                try {
                    String text = texts.write(sheet.report(), problems);
                    String ann = text.substring(0, text.length() - ".txt".length()) + ".ann";
                    try (BufferedWriter out = Files.newBufferedWriter(place.resolve(ann))) {
                        new Writing(sheet, out).write();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** One .ann file. */
    private static final class Writing {
        private final Sheet sheet;
        private final Writer out;
        private int bounds;
        private int events;
        private int attributes;
        private int notes;

        Writing(Sheet sheet, Writer out) {
            this.sheet = sheet;
            this.out = out;
        }

        void write() throws IOException {
            for (Standing standing : sheet.standings()) {
                event(standing);
            }
        }

        private void event(Standing standing) throws IOException {
            Statement statement = standing.statement();
            Attribution attribution = statement.attribution();
            StringBuilder roles = new StringBuilder();
            role(roles, "Source", attribution.source());
            role(roles, "Cue", attribution.cue());
            role(roles, "Content", attribution.content());
            List<Span> anchor = attribution.cue().isEmpty() ? attribution.content() : attribution.cue();
            String event = "E" + ++events;
            line(event + "\tAttribution:" + bound("Attribution", anchor) + roles);
            line("A" + ++attributes + "\tAct " + event + " " + statement.act().word());
            line("A" + ++attributes + "\tHow " + event + " " + statement.how().word());
            note(event, "Speaker", statement.speaker().fullName());
            if (!statement.speaker().name().equals(statement.speaker().fullName())) {
                note(event, "Name", statement.speaker().name());
            }
            note(event, "Party", statement.party());
            note(event, "About", statement.about());
            note(
                    event,
                    "Issues",
                    String.join(",", statement.issues().stream().map(Tag::issue).toList()));
            note(event, "Said", said(statement.when()));
            note(event, "Quantities", String.join(" ; ", amounts(statement)));
            Span condition = statement.condition();
            note(
                    event,
                    "Condition",
                    condition == null ? null : sheet.report().text().quote(condition));
            note(event, "Core", statement.core() ? "yes" : null);
            note(event, "Confidence", String.valueOf(statement.confidence()));
            note(event, "Status", standing.status().word());
            note(event, "By", standing.by());
            note(
                    event,
                    "Grade",
                    standing.grade() == null ? null : standing.grade().toString());
            Marking marking = (sheet.marking() == null ? Marking.NONE : sheet.marking()).and(standing.marking());
            note(
                    event,
                    "Marking",
                    marking.light() == null ? null : marking.light().label());
            note(event, "ChathamHouse", marking.chathamHouse() ? "yes" : null);
        }

        private void role(StringBuilder roles, String type, List<Span> spans) throws IOException {
            if (!spans.isEmpty()) {
                roles.append(' ').append(type).append(':').append(bound(type, spans));
            }
        }

        private String bound(String type, List<Span> spans) throws IOException {
            SourceText text = sheet.report().text();
            String id = "T" + ++bounds;
            String places = String.join(
                    ";",
                    spans.stream().map(span -> span.start() + " " + span.end()).toList());
            String words = String.join(" ", spans.stream().map(text::quote).toList());
            line(id + "\t" + type + " " + places + "\t" + oneLine(words));
            return id;
        }

        private void note(String event, String name, @Nullable String words) throws IOException {
            if (words != null && !words.isBlank()) {
                line("#" + ++notes + "\t" + name + " " + event + "\t" + oneLine(words));
            }
        }

        private void line(String words) throws IOException {
            out.write(Xml.paired(words));
            out.write('\n');
        }
    }

    /** A blank for each tab and line end: they part fields and lines. */
    private static String oneLine(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints()
                .forEach(point -> out.appendCodePoint(
                        point < ' ' || point == 0x85 || point == 0x2028 || point == 0x2029 ? ' ' : point));
        return out.toString();
    }

    private static @Nullable String said(@Nullable When when) {
        if (when == null || when.from() == null) {
            return null;
        }
        return when.to() == null || when.to().equals(when.from())
                ? when.from().toString()
                : when.from() + "/" + when.to();
    }

    private static List<String> amounts(Statement statement) {
        List<String> amounts = new ArrayList<>();
        for (Quantity quantity : statement.quantities()) {
            String words = quantity.text().replace(";", ",").replace("=", "-");
            amount(quantity).ifPresent(amount -> amounts.add(words + " = " + amount));
        }
        return amounts;
    }

    private static Optional<String> amount(Quantity quantity) {
        BigDecimal value = quantity.value();
        BigDecimal low = quantity.low();
        BigDecimal high = quantity.high();
        String unit = quantity.unit() == null ? "" : " " + quantity.unit();
        if (value != null) {
            String hedge = quantity.approximate() ? "~" : low != null ? ">" : high != null ? "<" : "";
            return Optional.of(hedge + value.toPlainString() + unit);
        }
        if (low != null && high != null) {
            return Optional.of(low.toPlainString() + ".." + high.toPlainString() + unit);
        }
        return low != null
                ? Optional.of(">=" + low.toPlainString() + unit)
                : Optional.ofNullable(high).map(most -> "<=" + most.toPlainString() + unit);
    }

    @Override
    public boolean recognises(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        Path parted = place.resolve("attributions");
        try (Stream<Path> files = Files.list(Files.isDirectory(parted) ? parted : place)) {
            return files.anyMatch(file -> file.toString().endsWith(".ann"));
        }
    }

    @Override
    public void read(Path place, Consumer<Sheet> sheets, List<Problem> problems) throws IOException {
        switch (AnnotatedFolder.read(place)) {
            case Intake.Rejected<List<AnnotatedReport>> rejected ->
                throw new IOException(rejected.problems().getFirst().explanation());
            case Intake.Accepted<List<AnnotatedReport>> accepted -> {
                problems.addAll(accepted.problems());
                for (AnnotatedReport each : AnnotatedFolder.standard(accepted.value())) {
                    sheets.accept(sheet(each, place.toString(), problems));
                }
            }
        }
    }

    private static Sheet sheet(AnnotatedReport annotated, String file, List<Problem> problems) {
        Report report = annotated.report();
        List<Standing> standings = new ArrayList<>();
        int number = 0;
        for (Annotation annotation : annotated.annotations()) {
            number++;
            Annotation.Coding coding = annotation.coding();
            try {
                if (coding == null) {
                    throw new Damaged("it has no act and no way of telling, only its words");
                }
                standings.add(standing(report, number, annotation, coding));
            } catch (Damaged e) {
                problems.add(Problem.of(
                        file,
                        "in '" + Visible.of(report.id()) + "' the attribution at "
                                + annotation.attribution().content().getFirst().start() + ": " + e.why(),
                        "It was left out; the others were read."));
            }
        }
        return new Sheet(report, null, null, null, standings);
    }

    private static Standing standing(Report report, int number, Annotation annotation, Annotation.Coding coding)
            throws Damaged {
        var notes = annotation.notes();
        String full = coding.speaker() == null ? "" : coding.speaker();
        Span first = annotation.attribution().content().getFirst();
        Statement statement = new Statement(
                report.id(),
                number,
                annotation.attribution(),
                new Speaker(notes.getOrDefault("Name", full), full, "annotated"),
                coding.party(),
                coding.about(),
                coding.act(),
                coding.issues().stream()
                        .map(issue -> new Tag(issue.strip(), ""))
                        .toList(),
                "yes".equals(notes.get("Core")),
                coding.how(),
                when(coding.said(), first),
                quantities(
                        coding.quantities(),
                        report.text(),
                        annotation.attribution().content()),
                coding.condition() == null
                        ? null
                        : find(
                                        coding.condition(),
                                        report.text(),
                                        annotation.attribution().content())
                                .orElse(null),
                List.of(),
                confidence(notes.get("Confidence")),
                List.of());
        String status = notes.get("Status");
        return new Standing(
                statement,
                status == null ? Status.PROPOSED : Fields.status(status),
                0,
                notes.getOrDefault("By", ""),
                Instant.EPOCH,
                null,
                Fields.grade(notes.get("Grade")),
                Fields.marking(notes.get("Marking"), "yes".equals(notes.get("ChathamHouse"))));
    }

    private static double confidence(@Nullable String words) throws Damaged {
        try {
            double value = words == null ? 1 : Double.parseDouble(words);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw new Damaged("the confidence '" + Excerpt.of(String.valueOf(words)) + "' is no number between 0 and 1");
    }

    /** The day, without its place in the text. */
    private static @Nullable When when(@Nullable String said, Span content) throws Damaged {
        if (said == null) {
            return null;
        }
        String[] ends = said.strip().split("/", 2);
        try {
            LocalDate from = first(ends[0]);
            LocalDate to = last(ends[ends.length - 1]);
            When.Granularity unit = !from.equals(to)
                    ? switch (said.strip().length()) {
                        case 4 -> When.Granularity.YEAR;
                        case 7 -> When.Granularity.MONTH;
                        default -> When.Granularity.PERIOD;
                    }
                    : When.Granularity.DAY;
            Span nowhere = new Span(content.start(), content.start());
            return new When(nowhere, said.strip(), from, to, unit, "annotated", "annotated");
        } catch (DateTimeException e) {
            throw new Damaged("'" + Excerpt.of(said) + "' is no day, month or year");
        }
    }

    private static LocalDate first(String words) {
        return switch (words.length()) {
            case 4 -> Year.parse(words).atDay(1);
            case 7 -> YearMonth.parse(words).atDay(1);
            default -> LocalDate.parse(words);
        };
    }

    private static LocalDate last(String words) {
        return switch (words.length()) {
            case 4 -> Year.parse(words).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(words).atEndOfMonth();
            default -> LocalDate.parse(words);
        };
    }

    /** {@code words = ~400 boats ; words = 20..25 km}. */
    private static List<Quantity> quantities(@Nullable String notes, SourceText text, List<Span> content)
            throws Damaged {
        List<Quantity> quantities = new ArrayList<>();
        if (notes != null) {
            for (String note : notes.split(" ; ")) {
                int equals = note.lastIndexOf(" = ");
                if (equals < 0) {
                    throw new Damaged(
                            "the amount '" + Excerpt.of(note) + "' is not written like 'about 400 boats = ~400 boats'");
                }
                String words = note.substring(0, equals).strip();
                Span span = find(words, text, content)
                        .orElse(new Span(
                                content.getFirst().start(), content.getFirst().start()));
                quantities.add(quantity(words, span, note.substring(equals + 3).strip()));
            }
        }
        return quantities;
    }

    private static Quantity quantity(String words, Span span, String amount) throws Damaged {
        String hedge = amount.startsWith(">=") || amount.startsWith("<=")
                ? amount.substring(0, 2)
                : amount.startsWith(">") || amount.startsWith("<") || amount.startsWith("~")
                        ? amount.substring(0, 1)
                        : "";
        String rest = amount.substring(hedge.length());
        int blank = rest.indexOf(' ');
        String unit = blank < 0 ? null : rest.substring(blank + 1);
        String number = blank < 0 ? rest : rest.substring(0, blank);
        int dots = number.indexOf("..");
        if (dots > 0) {
            return new Quantity(
                    span,
                    words,
                    null,
                    decimal(number.substring(0, dots)),
                    decimal(number.substring(dots + 2)),
                    false,
                    unit);
        }
        BigDecimal value = decimal(number);
        return switch (hedge) {
            case ">=" -> new Quantity(span, words, null, value, null, false, unit);
            case "<=" -> new Quantity(span, words, null, null, value, false, unit);
            case ">" -> new Quantity(span, words, value, value, null, false, unit);
            case "<" -> new Quantity(span, words, value, null, value, false, unit);
            default -> new Quantity(span, words, value, null, null, hedge.equals("~"), unit);
        };
    }

    private static BigDecimal decimal(String digits) throws Damaged {
        boolean plain = !digits.isEmpty()
                && digits.length() < 100
                && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
        try {
            if (plain) {
                return new BigDecimal(digits);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Damaged("'" + Excerpt.of(digits) + "' is no amount");
    }

    /** Where the words stand in the content. */
    private static Optional<Span> find(String words, SourceText text, List<Span> content) {
        for (Span span : content) {
            int at = oneLine(text.quote(span)).indexOf(words);
            if (at >= 0 && !words.isEmpty()) {
                int unit = text.unit(span.start()) + at;
                return Optional.of(text.span(unit, unit + words.length()));
            }
        }
        return Optional.empty();
    }
}
