package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well fields are read, over annotated statements that have fields, those without cue included.
 *
 * @param found how many were found: contents share half of their tokens
 * @param scores of each field
 * @param issues the issues of found statements as sets; those of statements not found count as missed
 * @param kinds by how much of the content is quoted
 * @param parties by the annotated party
 * @param acts of found statements
 * @param primary the primary issues of found statements
 */
public record Fields(
        Share found,
        Map<Field, Score> scores,
        Fit issues,
        List<Group> kinds,
        List<Group> parties,
        Agreement acts,
        Agreement primary) {
    /**
     * One field.
     *
     * @param ofAll strictly: what is not found is wrong. Fields that few statements have ({@link Field#onlyWhereTold}) are
     *     asked only of those; where nothing was annotated, {@link Share#of} is 0
     * @param ofFound among the found ones
     * @param extra found statements in which something was read where the annotation has nothing
     */
    public record Score(Share ofAll, Share ofFound, long extra) {
        public boolean annotated() {
            return ofAll.of() > 0;
        }
    }

    /**
     * Some of the statements.
     *
     * @param right of all of them, by field
     */
    public record Group(String name, Share found, Map<Field, Share> right) {}

    /** The fields by which groups are shown. */
    static final List<Field> SHOWN = List.of(Field.SPEAKER, Field.PARTY, Field.ACT, Field.PRIMARY);

    static Fields of(Resampling sums, Agreement acts, Agreement primary) {
        Map<Field, Score> scores = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String name = "field " + field;
            scores.put(field, new Score(sums.ofGold(name), sums.ofRead(name), sums.sum("extra " + field)[0]));
        }
        List<Group> kinds = new ArrayList<>();
        for (Quoting quoting : Quoting.values()) {
            kinds.add(group(sums, FieldScorer.kind(quoting), quoting.word()));
        }
        Map<String, Group> parties = new TreeMap<>();
        for (String name : sums.names()) {
            if (name.startsWith(FieldScorer.PARTY_FOUND)) {
                String party = name.substring(FieldScorer.PARTY_FOUND.length());
                parties.put(party, group(sums, FieldScorer.party(party), party));
            }
        }
        return new Fields(
                sums.ofGold("found"), scores, sums.fit("issues"), kinds, List.copyOf(parties.values()), acts, primary);
    }

    private static Group group(Resampling sums, String prefix, String name) {
        Map<Field, Share> right = new EnumMap<>(Field.class);
        for (Field field : SHOWN) {
            right.put(field, sums.ofGold(prefix + field));
        }
        return new Group(name, sums.ofGold(prefix + "found"), right);
    }
}
