package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.How;
import parley.ledger.Quantity;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.statements.annotated.Annotation;

/**
 * The fields of a statement in the form in which two readings compare: names apart from case and a leading "the", times as
 * days, amounts apart from their words.
 */
public final class Meaning {
    private static final double SAME_CONDITION = 0.5;

    private final Set<String> names;
    private final @Nullable String party;
    private final @Nullable String about;
    private final Act act;
    private final List<String> issues;
    private final How how;
    private final @Nullable Days said;
    private final List<Amount> quantities;
    private final @Nullable String condition;

    private Meaning(
            Set<String> names,
            @Nullable String party,
            @Nullable String about,
            Act act,
            List<String> issues,
            How how,
            @Nullable Days said,
            List<Amount> quantities,
            @Nullable String condition) {
        this.names = names;
        this.party = party;
        this.about = about;
        this.act = act;
        this.issues = issues;
        this.how = how;
        this.said = said;
        this.quantities = quantities;
        this.condition = condition;
    }

    static Meaning of(Statement statement, String text) {
        Set<String> names = new LinkedHashSet<>();
        names.add(statement.speaker().fullName());
        names.add(statement.speaker().name());
        List<Amount> amounts = new ArrayList<>();
        for (Quantity quantity : statement.quantities()) {
            amounts.add(Amount.of(quantity));
        }
        When when = statement.when();
        Span condition = statement.condition();
        return new Meaning(
                names,
                statement.party(),
                statement.about(),
                statement.act(),
                statement.issues().stream().map(Tag::issue).toList(),
                statement.how(),
                when == null ? null : new Days(when.from(), when.to()),
                amounts,
                condition == null ? null : quote(text, condition));
    }

    private static String quote(String text, Span span) {
        int from = text.offsetByCodePoints(0, span.start());
        return text.substring(from, text.offsetByCodePoints(from, span.length()));
    }

    static Meaning of(Annotation.Coding coding, Complaints complaints) {
        String said = coding.said();
        Days days = said == null ? null : Days.parse(said);
        if (said != null && days == null) {
            complaints.about("Said", said, "Write 2031-03-04, 2031-03, 2031 or 2031-03-01/2031-03-07.");
        }
        return new Meaning(
                coding.speaker() == null ? Set.of() : Set.of(coding.speaker()),
                coding.party(),
                coding.about(),
                coding.act(),
                coding.issues().stream().map(String::strip).toList(),
                coding.how(),
                days,
                coding.quantities() == null ? List.of() : Amount.parse(coding.quantities(), complaints),
                coding.condition());
    }

    public Act act() {
        return act;
    }

    public @Nullable String party() {
        return party;
    }

    /** Primary first. */
    public List<String> issues() {
        return issues;
    }

    /** The first issue; {@code none} when there is none. */
    public String primary() {
        return issues.isEmpty() ? "none" : issues.getFirst();
    }

    /** Is there anything in the field? */
    boolean tells(Field field) {
        return switch (field) {
            case SPEAKER -> !names.isEmpty();
            case PARTY -> party != null;
            case ABOUT, SECOND_HAND -> about != null;
            case ACT, HOW -> true;
            case PRIMARY -> !issues.isEmpty();
            case SAID -> said != null;
            case QUANTITIES -> !quantities.isEmpty();
            case CONDITION -> condition != null;
        };
    }

    /** Do both tell the same in the field? Conditions do when half of their words are the same. */
    boolean agrees(Field field, Meaning other) {
        return switch (field) {
            case SPEAKER ->
                names.isEmpty()
                        ? other.names.isEmpty()
                        : names.stream()
                                .anyMatch(name ->
                                        other.names.stream().anyMatch(its -> Objects.equals(key(name), key(its))));
            case PARTY -> Objects.equals(key(party), key(other.party));
            case ABOUT, SECOND_HAND -> Objects.equals(key(about), key(other.about));
            case ACT -> act == other.act;
            case PRIMARY -> primary().equals(other.primary());
            case HOW -> how == other.how;
            case SAID -> Objects.equals(said, other.said);
            case QUANTITIES -> Amount.agree(quantities, other.quantities);
            case CONDITION -> condition == null ? other.condition == null : shared(condition, other.condition);
        };
    }

    /** What the field holds, in words. */
    public String words(Field field) {
        return switch (field) {
            case SPEAKER -> names.isEmpty() ? "none" : names.iterator().next();
            case PARTY -> Objects.requireNonNullElse(party, "none");
            case ABOUT, SECOND_HAND -> Objects.requireNonNullElse(about, "none");
            case ACT -> act.word();
            case PRIMARY -> issues.isEmpty() ? "none" : String.join(",", issues);
            case HOW -> how.word();
            case SAID -> said == null ? "none" : said.toString();
            case QUANTITIES ->
                quantities.isEmpty()
                        ? "none"
                        : quantities.stream().map(Amount::toString).collect(Collectors.joining(" ; "));
            case CONDITION -> Objects.requireNonNullElse(condition, "none");
        };
    }

    private static @Nullable String key(@Nullable String name) {
        return name == null
                ? null
                : name.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^the\\s+", "")
                        .replace('\u2019', '\'');
    }

    private static Set<String> words(String phrase) {
        Set<String> words =
                new LinkedHashSet<>(List.of(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }

    private static boolean shared(String mine, @Nullable String other) {
        Set<String> some = words(mine);
        Set<String> others = words(other == null ? "" : other);
        Set<String> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return 2.0 * both.size() >= SAME_CONDITION * (some.size() + others.size());
    }
}
