package parley.statements.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.statements.attribution.Found;

/** Who has spoken so far in one pass over a document: whom pronouns and quotations that go on look back upon. */
final class Speakers {
    private static final double HALF = 0.5;
    final Map<Person, List<Found>> statements = new HashMap<>();
    final List<Person> order = new ArrayList<>();

    @Nullable
    Who lastPerson;

    @Nullable
    Who lastUnnamed;

    @Nullable
    Who lastSide;

    @Nullable
    Who lastMany;

    @Nullable
    Who last;

    int lastParagraph = -1;
    int lastAt;
    /** Whether the last statement was a quotation: people are quoted, and go on. */
    boolean lastQuoted;
    /** Whether the last speaker was one person, though unnamed. */
    boolean lastSingle;

    private final Scene scene;

    Speakers(Scene scene) {
        this.scene = scene;
    }

    void remember(Found found, Who who) {
        last = who;
        lastAt = found.sourceAt();
        lastQuoted = found.quoted() > HALF;
        lastSingle = who.person() == null && SourceWords.single(found.sourceText());
        lastParagraph = found.paragraph();
        String source = found.sourceText().toLowerCase(Locale.ROOT);
        if (who.person() == null && (source.endsWith("s") || source.contains("both"))) {
            lastMany = who;
        }
        if (who.person() != null) {
            statements.computeIfAbsent(who.person(), key -> new ArrayList<>()).add(found);
            order.add(who.person());
            lastPerson = who;
            scene.speaks(who.person(), found.sourceAt());
        } else if (who.name().contains("anonymous")) {
            lastUnnamed = who;
        } else if (who.party() != null) {
            lastSide = who;
        }
    }

    boolean many(Who who) {
        return who.brief().equals("both sides");
    }
}
