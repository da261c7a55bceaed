package parley.views.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import parley.ledger.Codebook;
import parley.ledger.IssueKind;

/** A codebook alone (REFI-QDA 1.5, .qdc): a code for each issue kind. */
public final class Qdc {
    public static final String WORD = "qdc";

    private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";
    private static final int DEEPEST = 100;
    private static final int MOST = 10_000;

    private Qdc() {}

    public static void write(Codebook codebook, Path place) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(place)) {
            Xml xml = new Xml(out);
            xml.start("CodeBook", "xmlns", NAMESPACE, "origin", "Parley").start("Codes");
            for (IssueKind kind : codebook.kinds()) {
                QdaCodes.one(xml, QdaCodes.ISSUE, kind.id(), QdaCodes.description(kind));
            }
            xml.end().end();
        }
    }

    public static boolean recognises(Path place) throws IOException {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(place)) {
            return new String(in.readNBytes(4000), StandardCharsets.UTF_8).contains("<CodeBook");
        }
    }

    /** A code on its way in. */
    private static final class Code {
        String name = "";
        boolean codable;
        String description = "";
    }

    /**
     * Codes that may be given, whatever depth they stand at, as issue kinds.
     *
     * @throws IOException saying why it cannot be read
     */
    public static Codebook read(Path place) throws IOException {
        List<IssueKind> kinds = new ArrayList<>();
        try (InputStream in = Files.newInputStream(place)) {
            XMLStreamReader xml = Xml.factory().createXMLStreamReader(in);
            Deque<Code> open = new ArrayDeque<>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new IOException("the codebook declares a document type; these are not read: they may fetch"
                            + " other files or grow without end");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("Code")) {
                        Code code = new Code();
                        code.name = String.valueOf(xml.getAttributeValue(null, "name"));
                        code.codable = "true".equals(xml.getAttributeValue(null, "isCodable"));
                        open.push(code);
                    } else if (xml.getLocalName().equals("Description") && !open.isEmpty()) {
                        open.peek().description = xml.getElementText();
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("Code")) {
                    take(open.pop(), kinds);
                }
                if (open.size() > DEEPEST || kinds.size() > MOST) {
                    throw new IOException("the codebook has more than %,d codes, or nests them deeper than %d"
                            .formatted(MOST, DEEPEST));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("is no sound XML: " + Xml.reason(e), e);
        }
        if (kinds.isEmpty()) {
            throw new IOException("the codebook has no code that may be given to words");
        }
        return new Codebook(kinds);
    }

    private static void take(Code code, List<IssueKind> kinds) {
        if (!code.codable || kinds.stream().anyMatch(kind -> kind.id().equals(code.name))) {
            return;
        }
        List<String> definition = new ArrayList<>();
        String[] told = {code.name, "", "", "", ""};
        List<String> names = List.of("Label: ", "Include: ", "Exclude: ", "Phrases: ", "PA-X: ");
        code.description.lines().forEach(line -> {
            int which = -1;
            for (int i = 0; i < names.size(); i++) {
                which = line.startsWith(names.get(i)) ? i : which;
            }
            if (which < 0) {
                definition.add(line);
            } else {
                told[which] = line.substring(names.get(which).length());
            }
        });
        kinds.add(new IssueKind(
                code.name, told[0], String.join(" ", definition), told[1], told[2], parts(told[3]), parts(told[4])));
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("\\|")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** The codebook in the tab-parted columns that {@code parley} reads codebooks in. */
    public static String table(Codebook codebook) {
        StringBuilder out = new StringBuilder("id\tlabel\tdefinition\tinclude\texclude\tphrases\tpa-x\n");
        for (IssueKind kind : codebook.kinds()) {
            List<String> cells = List.of(
                    kind.id(),
                    kind.label(),
                    kind.definition(),
                    kind.include(),
                    kind.exclude(),
                    String.join(" | ", kind.phrases()),
                    String.join(" | ", kind.paX()));
            out.append(String.join("\t", cells.stream().map(Qdc::cell).toList()))
                    .append('\n');
        }
        return out.toString();
    }

    private static String cell(@Nullable String words) {
        StringBuilder out = new StringBuilder();
        String.valueOf(words).codePoints().forEach(point -> out.appendCodePoint(point < ' ' ? ' ' : point));
        return out.toString();
    }
}
