package parley.views.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.review.Standing;
import parley.views.exchange.Fields.Damaged;
import parley.views.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A project of programs for qualitative analysis (REFI-QDA 1.5, www.qdasoftware.org): a zip of {@code project.qde} and the
 * texts. Each piece of source, cue and content is a selection (code points) coded with its part; the first piece of
 * content carries the codes for act, issues, speaker, side and way of telling, and a note with all fields of the
 * statement. Of a project that others made the texts come in as reports; their selections say what somebody found in the
 * text, not who said it, and are counted and left.
 */
final class Qdpx implements Format {
    static final String PROJECT = "project.qde";

    private static final String NAMESPACE = "urn:QDA-XML:project:1.0";
    private static final String INTERNAL = "internal://";
    private static final int LONGEST_TEXT = 256 << 20;
    private static final int DEEPEST = 100;

    @Override
    public String word() {
        return "qdpx";
    }

    @Override
    public boolean folder() {
        return false;
    }

    @Override
    public List<String> lost() {
        return List.of();
    }

    @Override
    public void write(Extract extract, Path place, List<Problem> problems) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place))) {
            zip.putNextEntry(entry(PROJECT));
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            project(extract, new Xml(out));
            out.flush();
            zip.closeEntry();
            extract.each(sheet -> {
                try {
                    zip.putNextEntry(entry("sources/" + source(sheet.report()) + ".txt"));
                    String text = sheet.report().text().toString();
                    zip.write(Xml.paired(text).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Without a time, so that the same case gives the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(315_619_200_000L);
        return entry;
    }

    private static String source(Report report) {
        return QdaCodes.guid("source", report.id(), report.hash());
    }

    private static void project(Extract extract, Xml xml) throws IOException {
        QdaCodes codes = new QdaCodes(extract.codebook());
        Set<String> users = new LinkedHashSet<>();
        boolean[] any = {false};
        extract.each(sheet -> {
            any[0] = true;
            for (Standing standing : sheet.standings()) {
                Statement statement = standing.statement();
                users.add(user(standing));
                codes.add(QdaCodes.SPEAKER, statement.speaker().fullName());
                if (statement.party() != null) {
                    codes.add(QdaCodes.PARTY, statement.party());
                }
                statement.issues().forEach(tag -> codes.add(QdaCodes.ISSUE, tag.issue()));
            }
        });
        String name = extract.name().isEmpty() ? "case" : extract.name();
        xml.start("Project", "xmlns", NAMESPACE, "name", name, "origin", "Parley for " + extract.audience());
        if (!users.isEmpty()) {
            xml.start("Users");
            for (String user : users) {
                xml.start("User", "guid", QdaCodes.guid("user", user), "name", user)
                        .end();
            }
            xml.end();
        }
        codes.write(xml);
        if (any[0]) {
            xml.start("Sources");
            each(extract, sheet -> text(xml, sheet));
            xml.end();
            xml.start("Notes");
            each(extract, sheet -> notes(xml, sheet));
            xml.end();
        }
        xml.end();
    }

    private static String user(Standing standing) {
        return standing.by().isBlank() ? "somebody" : standing.by();
    }

    private interface Writing {
        void write(Sheet sheet) throws IOException;
    }

    private static void each(Extract extract, Writing writing) {
        extract.each(sheet -> {
            try {
                writing.write(sheet);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void text(Xml xml, Sheet sheet) throws IOException {
        String source = source(sheet.report());
        xml.start(
                "TextSource", "guid", source, "name", sheet.report().id(), "plainTextPath", INTERNAL + source + ".txt");
        for (Standing standing : sheet.standings()) {
            Statement statement = standing.statement();
            Attribution attribution = statement.attribution();
            selections(xml, source, standing, "source", attribution.source());
            selections(xml, source, standing, "cue", attribution.cue());
            selections(xml, source, standing, "content", attribution.content());
        }
        xml.start("NoteRef", "targetGUID", QdaCodes.guid("note", source)).end();
        xml.end();
    }

    private static void selections(Xml xml, String source, Standing standing, String part, List<Span> spans)
            throws IOException {
        Statement statement = standing.statement();
        for (int at = 0; at < spans.size(); at++) {
            String guid = QdaCodes.guid("selection", source, statement.id(), part, String.valueOf(at));
            String user = QdaCodes.guid("user", user(standing));
            xml.start(
                    "PlainTextSelection",
                    "guid",
                    guid,
                    "name",
                    "s" + statement.number() + " " + part,
                    "startPosition",
                    String.valueOf(spans.get(at).start()),
                    "endPosition",
                    String.valueOf(spans.get(at).end()),
                    "creatingUser",
                    user);
            coding(xml, guid, user, QdaCodes.PART, part);
            if (part.equals("content") && at == 0) {
                coding(xml, guid, user, QdaCodes.ACT, statement.act().word());
                coding(xml, guid, user, QdaCodes.HOW, statement.how().word());
                coding(xml, guid, user, QdaCodes.SPEAKER, statement.speaker().fullName());
                if (statement.party() != null) {
                    coding(xml, guid, user, QdaCodes.PARTY, statement.party());
                }
                for (String issue :
                        statement.issues().stream().map(Tag::issue).distinct().toList()) {
                    coding(xml, guid, user, QdaCodes.ISSUE, issue);
                }
            }
            xml.start("NoteRef", "targetGUID", note(source, standing)).end();
            xml.end();
        }
    }

    private static String note(String source, Standing standing) {
        return QdaCodes.guid("note", source, standing.id());
    }

    private static void coding(Xml xml, String selection, String user, String branch, String name) throws IOException {
        xml.start("Coding", "guid", QdaCodes.guid("coding", selection, branch, name), "creatingUser", user);
        xml.start("CodeRef", "targetGUID", QdaCodes.code(branch, name)).end();
        xml.end();
    }

    private static void notes(Xml xml, Sheet sheet) throws IOException {
        String source = source(sheet.report());
        note(xml, QdaCodes.guid("note", source), "report " + sheet.report().id(), Fields.report(sheet));
        for (Standing standing : sheet.standings()) {
            note(xml, note(source, standing), standing.id(), Fields.standing(standing));
        }
    }

    private static void note(Xml xml, String guid, String name, JsonNode fields) throws IOException {
        xml.start("Note", "guid", guid, "name", name);
        xml.start("PlainTextContent").text(escaped(Json.line(fields))).end();
        xml.end();
    }

    /** What XML cannot hold, as JSON escapes it. */
    private static String escaped(String json) {
        StringBuilder out = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point == 0xfffe || point == 0xffff || Character.getType(point) == Character.SURROGATE) {
                out.append("\\u%04x".formatted(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    @Override
    public boolean recognises(Path place) throws IOException {
        return Archive.zipped(place) && Archive.names(place).contains(PROJECT);
    }

    /** A text of the project, as {@code project.qde} tells of it. */
    private static final class Source {
        String guid = "";
        String name = "";

        @Nullable
        String path;

        @Nullable
        String text;

        final List<String> notes = new ArrayList<>();
        final List<Selection> selections = new ArrayList<>();
    }

    private record Selection(String name, int start, int end, List<String> notes) {}

    @Override
    public void read(Path place, Consumer<Sheet> sheets, List<Problem> problems) throws IOException {
        try (BoundedZip zip = BoundedZip.open(place)) {
            Map<String, String> notes = new HashMap<>();
            List<Source> sources = new ArrayList<>();
            int[] others = {0};
            try (InputStream in =
                    zip.read(PROJECT).orElseThrow(() -> new IOException("the archive has no " + PROJECT))) {
                parse(in, sources, notes, others);
            }
            int foreign = 0;
            for (Source source : sources) {
                try {
                    foreign += give(zip, source, notes, sheets, place, problems);
                } catch (Damaged e) {
                    problems.add(Problem.of(
                            place.toString(),
                            "the text '" + Visible.of(source.name) + "': " + e.why(),
                            "It was left out; the others were read."));
                }
            }
            if (foreign > 0) {
                problems.add(Problem.of(
                        place.toString(),
                        "%,d selections say what was found in a text, not who said it; they were left"
                                .formatted(foreign),
                        "Read the reports again to find the statements."));
            }
            if (others[0] > 0) {
                problems.add(Problem.of(
                        place.toString(),
                        "%,d sources are pictures, PDFs, audio or video; they were left".formatted(others[0]),
                        "Add PDFs with parley add."));
            }
        }
    }

    private static void parse(InputStream in, List<Source> sources, Map<String, String> notes, int[] others)
            throws IOException {
        try {
            XMLStreamReader xml = Xml.factory().createXMLStreamReader(in);
            Source source = null;
            Source note = null;
            Selection selection = null;
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new IOException(
                            PROJECT + " declares a document type; these are not read: they may fetch other"
                                    + " files or grow without end");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEEPEST) {
                        throw new IOException(PROJECT + " nests deeper than " + DEEPEST + " elements");
                    }
                    switch (xml.getLocalName()) {
                        case "TextSource" -> {
                            source = new Source();
                            source.guid = attribute(xml, "guid");
                            source.name = attribute(xml, "name");
                            source.path = xml.getAttributeValue(null, "plainTextPath");
                            sources.add(source);
                        }
                        case "PictureSource", "PDFSource", "AudioSource", "VideoSource" -> others[0]++;
                        case "Note" -> {
                            note = new Source();
                            note.guid = attribute(xml, "guid");
                        }
                        case "PlainTextContent" -> {
                            String words = xml.getElementText();
                            depth--;
                            if (note != null) {
                                notes.put(note.guid, words);
                            } else if (source != null) {
                                source.text = words;
                            }
                        }
                        case "PlainTextSelection" -> {
                            selection = new Selection(
                                    attribute(xml, "name"),
                                    position(xml, "startPosition"),
                                    position(xml, "endPosition"),
                                    new ArrayList<>());
                            if (source != null) {
                                source.selections.add(selection);
                            }
                        }
                        case "NoteRef" -> {
                            String target = attribute(xml, "targetGUID");
                            if (selection != null) {
                                selection.notes().add(target);
                            } else if (source != null) {
                                source.notes.add(target);
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    switch (xml.getLocalName()) {
                        case "TextSource" -> source = null;
                        case "Note" -> note = null;
                        case "PlainTextSelection" -> selection = null;
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(PROJECT + " is no sound XML: " + Xml.reason(e), e);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static int position(XMLStreamReader xml, String name) {
        String value = attribute(xml, name).strip();
        boolean digits =
                !value.isEmpty() && value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(value) : -1;
    }

    /** Hands on one report; returns how many of its selections were not ours. */
    private static int give(
            BoundedZip zip,
            Source source,
            Map<String, String> notes,
            Consumer<Sheet> sheets,
            Path place,
            List<Problem> problems)
            throws IOException, Damaged {
        String text = text(zip, source);
        Sheet sheet = null;
        for (String note : source.notes) {
            String words = notes.get(note);
            if (words != null && words.startsWith("{\"id\":")) {
                sheet = Fields.sheet(Fields.tree(words), text);
            }
        }
        if (sheet == null) {
            String id = source.name.isBlank() ? source.guid : source.name;
            sheet = new Sheet(Report.of(id, null, null, null, text), null, null, null, List.of());
        }
        Map<String, Map<String, List<Span>>> pieces = new LinkedHashMap<>();
        int foreign = 0;
        for (Selection selection : source.selections) {
            String note = selection.notes().stream()
                    .filter(each -> notes.getOrDefault(each, "").startsWith("{\"status\":"))
                    .findFirst()
                    .orElse(null);
            if (note == null) {
                foreign++;
            } else if (selection.start() >= 0 && selection.end() >= selection.start()) {
                String part = selection.name().substring(selection.name().lastIndexOf(' ') + 1);
                pieces.computeIfAbsent(note, n -> new HashMap<>())
                        .computeIfAbsent(part, p -> new ArrayList<>())
                        .add(new Span(selection.start(), selection.end()));
            }
        }
        List<Standing> standings = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<Span>>> each : pieces.entrySet()) {
            try {
                JsonNode json = Fields.tree(notes.getOrDefault(each.getKey(), ""));
                List<Span> content = each.getValue().getOrDefault("content", List.of());
                if (content.isEmpty()) {
                    throw new Damaged("a statement has no selection that is its content");
                }
                Attribution attribution = new Attribution(
                        each.getValue().getOrDefault("source", List.of()),
                        each.getValue().getOrDefault("cue", List.of()),
                        content);
                Standing standing = Fields.standing(json);
                standings.add(Fields.placed(
                        Blocking.with(standing, Attributions.with(standing.statement(), attribution)), sheet.report()));
            } catch (Damaged e) {
                problems.add(Problem.of(
                        place.toString(),
                        "in the text '" + Visible.of(source.name) + "': " + e.why(),
                        "This statement was left out; the others were read."));
            }
        }
        sheets.accept(sheet.with(standings));
        return foreign;
    }

    private static String text(BoundedZip zip, Source source) throws IOException, Damaged {
        String path = source.path;
        if (path == null) {
            if (source.text == null) {
                throw new Damaged("it has no plain text");
            }
            return source.text;
        }
        String name = path.startsWith(INTERNAL) ? path.substring(INTERNAL.length()) : path;
        if (!path.startsWith(INTERNAL) || !EntryName.safe(name)) {
            throw new Damaged(
                    "its text lies outside of the project, at '" + Visible.of(path) + "'; it was not followed");
        }
        for (String folder : List.of("sources/", "Sources/")) {
            var bytes = zip.bytes(folder + name, LONGEST_TEXT);
            if (bytes.isPresent()) {
                String text = TextLines.decoded(bytes.get());
                return text.startsWith("\ufeff") && !text.equals("\ufeff") && source.notes.isEmpty()
                        ? text.substring(1)
                        : text;
            }
        }
        throw new Damaged("its text " + Visible.of(name) + " is not in the archive");
    }
}
