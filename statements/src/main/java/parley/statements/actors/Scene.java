package parley.statements.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.ledger.Span;
import parley.statements.attribution.Found;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Quotation;
import parley.statements.text.Token;

/** Who has been mentioned where: what pronouns and "the minister" look back upon. Positions are UTF-16 indices. */
final class Scene {
    /** How far back, in characters, somebody is preferred whose name fits the pronoun better. */
    private static final int NEAR = 600;

    private final TreeMap<Integer, Person> people = new TreeMap<>();
    private final Map<String, TreeMap<Integer, Person>> byTitle = new HashMap<>();
    private final TreeMap<Integer, Gazetteer.Hit> sides = new TreeMap<>();

    static Scene of(Document document, Cast cast, List<Found> found) {
        Scene scene = new Scene();
        List<int[]> contents = contents(document, found);
        for (Paragraph paragraph : document.paragraphs()) {
            if (!paragraph.front()) {
                scene.read(paragraph, cast, contents);
            }
        }
        return scene;
    }

    private void read(Paragraph paragraph, Cast cast, List<int[]> contents) {
        List<Token> tokens = paragraph.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int at = tokens.get(i).start();
            Gazetteer.Hit hit = cast.sides.at(tokens, i);
            Person person = cast.at(tokens, i);
            if (person != null && !quoted(paragraph, at) && !inside(contents, at)) {
                speaks(person, at);
            }
            if (hit != null && hit.actor().party() != null) {
                sides.put(at, hit);
            }
            i = hit != null ? hit.to() : i + 1;
        }
    }

    private static boolean quoted(Paragraph paragraph, int at) {
        for (Quotation quotation : paragraph.quotations()) {
            if (quotation.start() > at) {
                return false;
            }
            if (quotation.covers(at)) {
                return true;
            }
        }
        return false;
    }

    private static List<int[]> contents(Document document, List<Found> found) {
        List<int[]> contents = new ArrayList<>();
        for (Found one : found) {
            for (Span span : one.attribution().content()) {
                contents.add(new int[] {
                    document.source().unit(span.start()), document.source().unit(span.end())
                });
            }
        }
        contents.sort(Comparator.comparingInt(at -> at[0]));
        return contents;
    }

    private static boolean inside(List<int[]> contents, int at) {
        int low = 0;
        int high = contents.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (contents.get(middle)[0] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && at < contents.get(low - 1)[1];
    }

    void speaks(Person person, int at) {
        people.put(at, person);
        for (String title : person.titles) {
            byTitle.computeIfAbsent(title, key -> new TreeMap<>()).put(at, person);
        }
    }

    /** The person mentioned last before {@code at} whom the pronoun can mean. */
    @Nullable
    Person person(String pronoun, int at) {
        Person fitting = null;
        for (Map.Entry<Integer, Person> entry :
                people.headMap(at, false).descendingMap().entrySet()) {
            Person person = entry.getValue();
            if (fitting != null && at - entry.getKey() > NEAR) {
                return fitting;
            }
            if (person.agrees(pronoun)) {
                if (person.sounds(pronoun)) {
                    return person;
                }
                fitting = fitting == null ? person : fitting;
            }
        }
        return fitting;
    }

    /** The person mentioned last before {@code at}. */
    @Nullable
    Person lastPerson(int at) {
        Map.Entry<Integer, Person> entry = people.lowerEntry(at);
        return entry == null ? null : entry.getValue();
    }

    boolean personBetween(int from, int to) {
        return from < to && !people.subMap(from, false, to, false).isEmpty();
    }

    /** The person of a side mentioned last before {@code at}. */
    @Nullable
    Person personOf(@Nullable String party, int at) {
        for (Person person : people.headMap(at, false).descendingMap().values()) {
            if (party != null && party.equals(person.party)) {
                return person;
            }
        }
        return null;
    }

    /** The person with a title who was mentioned last before {@code at}, else the first one after. */
    @Nullable
    Person titled(String title, @Nullable String party, int at) {
        TreeMap<Integer, Person> holders = byTitle.getOrDefault(title, new TreeMap<>());
        for (Person person : holders.headMap(at, false).descendingMap().values()) {
            if (person.titles.contains(title) && (party == null || party.equals(person.party))) {
                return person;
            }
        }
        for (Person person : holders.tailMap(at, true).values()) {
            if (person.titles.contains(title) && (party == null || party.equals(person.party))) {
                return person;
            }
        }
        return null;
    }

    /** The body whose name ends in {@code head}, mentioned last before {@code at}. */
    Gazetteer.@Nullable Hit body(String head, int at) {
        for (Gazetteer.Hit hit : sides.headMap(at, false).descendingMap().values()) {
            String name = hit.actor().name().toLowerCase(Locale.ROOT);
            if (name.endsWith(" " + head)) {
                return hit;
            }
        }
        return null;
    }

    /** The side mentioned last in [{@code from}, {@code at}) that is not {@code own}. */
    Gazetteer.@Nullable Hit other(@Nullable String own, int from, int at) {
        for (Gazetteer.Hit hit : sides.subMap(Math.min(from, at), true, at, false)
                .descendingMap()
                .values()) {
            if (Sides.holdsStands(hit.actor()) && !Objects.equals(hit.actor().party(), own)) {
                return hit;
            }
        }
        return null;
    }
}
