package parley.model.exchange.genius;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.ledger.Problem;
import parley.model.exchange.SourceFile;
import parley.model.talks.Numbers;
import parley.model.yaml.Excerpt;
import parley.model.yaml.Item;

/**
 * One XML file being read, and every problem found in it so far. Document types are refused, so that no entity can be
 * declared: a file must not read other files, nor grow as it is read. Blank lines before the XML declaration are let pass.
 */
final class XmlFile {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 64 << 20;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final String name;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();
    private final @Nullable XmlElement root;

    XmlFile(SourceFile file) {
        this.name = file.name();
        String text = decoded(file).replace("\r\n", "\n").replace('\r', '\n');
        this.lines = text.lines().toList();
        this.root = parse(text);
    }

    String name() {
        return name;
    }

    Optional<XmlElement> root() {
        return Optional.ofNullable(root);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Reports a problem at {@code place}, with the line it stands on as the excerpt. */
    void problem(Item.Place place, String explanation, String advice) {
        String excerpt = place.line() <= lines.size() ? Excerpt.of(lines.get(place.line() - 1), place.column()) : null;
        problems.add(new Problem(name, place.line(), place.column(), explanation, excerpt, advice));
    }

    /** The attribute as an exact number; empty when it is not there, and with a problem when it is no number. */
    Optional<BigFraction> number(XmlElement element, String attribute, String what) {
        Optional<String> text = element.attribute(attribute);
        Optional<BigFraction> number = text.flatMap(Numbers::read);
        if (text.isPresent() && number.isEmpty()) {
            problem(
                    element.place(attribute),
                    what + " must be a number, not '" + text.get() + "'",
                    "Write a decimal such as 0.35.");
        }
        return number;
    }

    /** The attribute as an exact number; reports its absence. */
    Optional<BigFraction> required(XmlElement element, String attribute, String what) {
        if (element.attribute(attribute).isEmpty()) {
            problem(element.place(), what + " is missing ('" + attribute + "')", "");
            return Optional.empty();
        }
        return number(element, attribute, what);
    }

    private String decoded(SourceFile file) {
        Matcher named = ENCODING.matcher(file.raw().stripLeading());
        if (named.find()) {
            try {
                Charset charset = Charset.forName(named.group(1));
                // what says UTF-8 and is not is read like what says nothing
                return charset.name().startsWith("UTF-8") ? file.text() : file.text(charset);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                problems.add(Problem.of(
                        name, "unknown encoding '" + named.group(1) + "'", "Save the file as UTF-8 and say so."));
            }
        }
        return file.text();
    }

    private @Nullable XmlElement parse(String text) {
        if (text.isBlank()) {
            problems.add(Problem.of(name, "the file is empty", ""));
            return null;
        }
        if (text.length() > LONGEST) {
            problems.add(Problem.of(name, "is larger than 64 MB", "Leave out what is not needed."));
            return null;
        }
        Lines at = new Lines(text);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text.substring(at.start)));
            return tree(reader, at);
        } catch (XMLStreamException e) {
            Location place = e.getLocation();
            problem(place == null ? new Item.Place(1, 1) : at.place(place), "this is not XML: " + reason(e), "");
            return null;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private @Nullable XmlElement tree(XMLStreamReader reader, Lines at) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement first = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                int declared = at.text.indexOf("<!DOCTYPE");
                problem(
                        declared < 0 ? at.place(reader.getLocation()) : at.place(declared),
                        "document types and entities are not read: they may fetch other files or grow without end",
                        "Take out the <!DOCTYPE ..> and write entities out.");
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement element = element(reader, at);
                if (open.isEmpty()) {
                    first = element;
                } else {
                    open.peek().add(element);
                }
                open.push(element);
                if (open.size() > DEEPEST) {
                    problem(element.place(), "elements stand in each other more than " + DEEPEST + " deep", "");
                    return null;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            }
        }
        return first;
    }

    private static XmlElement element(XMLStreamReader reader, Lines at) {
        Map<String, String> attributes = new HashMap<>();
        for (int k = 0; k < reader.getAttributeCount(); k++) {
            attributes.put(reader.getAttributeLocalName(k), reader.getAttributeValue(k));
        }
        int end = at.offset(reader.getLocation());
        int start = Math.max(0, at.text.lastIndexOf('<', Math.max(0, end - 1)));
        return new XmlElement(
                reader.getLocalName(), attributes, at.place(start), at.text.substring(start, Math.max(start, end)));
    }

    /** The parser's own words, its place and the line break before them dropped. */
    private static String reason(XMLStreamException e) {
        String message = e.getMessage();
        String last = message == null ? "" : message.substring(message.lastIndexOf('\n') + 1);
        return last.contains("start and end within the same entity")
                ? "it breaks off with an element that is not closed"
                : last.replaceFirst("^Message: ", "").strip();
    }

    /** Between places as the parser tells them, which begins behind the blank start, and places in the file. */
    private static final class Lines {
        private final String text;
        private final int start;
        private final int[] begins;

        Lines(String text) {
            this.text = text;
            this.start = text.length() - text.stripLeading().length();
            int[] found = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
            int line = 0;
            for (int k = 0; k < text.length(); k++) {
                if (text.charAt(k) == '\n') {
                    found[++line] = k + 1;
                }
            }
            this.begins = found;
        }

        int offset(Location location) {
            Item.Place first = place(start);
            int line = first.line() - 1 + Math.max(1, location.getLineNumber()) - 1;
            int column = Math.max(1, location.getColumnNumber()) - 1;
            int indent = location.getLineNumber() <= 1 ? first.column() - 1 : 0;
            return Math.min(text.length(), begins[Math.min(line, begins.length - 1)] + column + indent);
        }

        Item.Place place(Location location) {
            return place(offset(location));
        }

        Item.Place place(int offset) {
            int line = Arrays.binarySearch(begins, offset);
            int at = line >= 0 ? line : -line - 2;
            return new Item.Place(at + 1, offset - begins[at] + 1);
        }
    }
}
