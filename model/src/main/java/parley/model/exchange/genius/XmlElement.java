package parley.model.exchange.genius;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.yaml.Item;

/** An element of an XML file with its place; text between elements says nothing in GENIUS files and is not kept. */
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes;
    private final Item.Place place;
    private final String tag;
    private final List<XmlElement> children = new ArrayList<>();

    /**
     * @param place where its start tag begins
     * @param tag the start tag as written
     */
    XmlElement(String name, Map<String, String> attributes, Item.Place place, String tag) {
        this.name = name;
        this.attributes = Map.copyOf(attributes);
        this.place = place;
        this.tag = tag;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    String name() {
        return name;
    }

    boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }

    Item.Place place() {
        return place;
    }

    /** Where an attribute's name begins; the element's own place when it has none of that name. */
    Item.Place place(String attribute) {
        Matcher matcher =
                Pattern.compile("\\s" + Pattern.quote(attribute) + "\\s*=").matcher(tag);
        if (!matcher.find()) {
            return place;
        }
        String before = tag.substring(0, matcher.start() + 1);
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = lines == 0 ? place.column() + before.length() : before.length() - before.lastIndexOf('\n');
        return new Item.Place(place.line() + lines, column);
    }

    /** The attribute, blanks around it dropped; empty when it is not there or says nothing. */
    Optional<String> attribute(String attribute) {
        return raw(attribute).map(String::strip).filter(text -> !text.isEmpty() && !text.equals("null"));
    }

    /** The attribute as written. */
    Optional<String> raw(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    List<XmlElement> children() {
        return children;
    }

    List<XmlElement> children(String named) {
        return children.stream().filter(child -> child.named(named)).toList();
    }

    /** Every element of that name below this one, in the order of the file. */
    List<XmlElement> all(String named) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (child.named(named)) {
                found.add(child);
            }
            found.addAll(child.all(named));
        }
        return found;
    }
}
