package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what {@link Fields} shows, document by document. */
final class FieldScorer {
    /** Statements by annotated party: this, then the party's name. */
    static final String PARTY_FOUND = "party found ";

    private final Agreement.Table acts = new Agreement.Table();
    private final Agreement.Table primary = new Agreement.Table();

    static String kind(Quoting quoting) {
        return "kind " + quoting + " ";
    }

    /** Names of figures begin with it, {@link #PARTY_FOUND} put apart. */
    static String party(String party) {
        return "of party " + party + " ";
    }

    /**
     * @param gold an annotated statement
     * @param read the one that it was found as; null when it was not found
     * @return the fields that are wrong
     */
    List<Field> score(Meaning gold, @Nullable Meaning read, Quoting quoting, Set<Field> annotated, Counts counts) {
        List<Field> wrong = new ArrayList<>();
        int found = read == null ? 0 : 1;
        counts.add("found", found, 1, 1);
        for (Field field : Field.values()) {
            if (field.onlyWhereTold() && !gold.tells(field)) {
                continue;
            }
            boolean right = read != null && gold.agrees(field, read);
            counts.add("field " + field, right ? 1 : 0, 1, found);
            if (!right) {
                wrong.add(field);
            }
        }
        issues(gold, read, counts);
        groups(gold, found, wrong, quoting, counts);
        if (read != null) {
            acts.add(gold.act().word(), read.act().word());
            primary.add(gold.primary(), read.primary());
            for (Field field : annotated) {
                counts.add("extra " + field, !gold.tells(field) && read.tells(field) ? 1 : 0, 0, 0);
            }
        }
        return wrong;
    }

    private static void issues(Meaning gold, @Nullable Meaning read, Counts counts) {
        Set<String> mine = new HashSet<>(gold.issues());
        Set<String> theirs = read == null ? Set.of() : new HashSet<>(read.issues());
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        counts.add("issues", both.size(), mine.size(), theirs.size());
    }

    private static void groups(Meaning gold, int found, List<Field> wrong, Quoting quoting, Counts counts) {
        String party = Objects.requireNonNullElse(gold.party(), "none");
        counts.add(PARTY_FOUND + party, found, 1, found);
        for (String group : List.of(kind(quoting), party(party))) {
            counts.add(group + "found", found, 1, 1);
            for (Field field : Fields.SHOWN) {
                counts.add(group + field, wrong.contains(field) ? 0 : 1, 1, found);
            }
        }
    }

    Agreement acts() {
        return acts.agreement();
    }

    Agreement primary() {
        return primary.agreement();
    }
}
