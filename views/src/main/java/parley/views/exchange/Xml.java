package parley.views.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** XML as it is written: elements that know they are open; and the factory that reads it without ever leaving the file. */
final class Xml {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean empty;

    Xml(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    }

    /** @param attributes name, value, name, value */
    Xml start(String element, String... attributes) throws IOException {
        finish();
        out.write("<" + element);
        for (int at = 0; at < attributes.length; at += 2) {
            out.write(" " + attributes[at] + "=\"" + escaped(attributes[at + 1]) + "\"");
        }
        open.push(element);
        empty = true;
        return this;
    }

    Xml text(String words) throws IOException {
        finish();
        out.write(escaped(words));
        return this;
    }

    Xml end() throws IOException {
        String element = open.pop();
        out.write(empty ? "/>" : "</" + element + ">");
        empty = false;
        if (open.size() < 4) {
            out.write('\n');
        }
        return this;
    }

    private void finish() throws IOException {
        if (empty) {
            out.write('>');
            empty = false;
        }
    }

    private static String escaped(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default ->
                    out.appendCodePoint(
                            point < ' ' || point == 0xfffe || point == 0xffff || isHalf(point) ? 0xfffd : point);
            }
        });
        return out.toString();
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    /** The text with U+FFFD for each half of a surrogate pair. */
    static String paired(String text) {
        if (text.codePoints().noneMatch(Xml::isHalf)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(isHalf(point) ? 0xfffd : point));
        return out.toString();
    }

    /** What the parser says, without its place: the file may lie inside of another. */
    static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return Excerpt.of(
                message.substring(at < 0 ? 0 : at + "Message: ".length()).strip());
    }

    /** Document types are refused by whoever reads, and nothing outside of the file is ever fetched. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
