package parley.statements.evaluation;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** A statement and the tokens of its parts. */
record Marked(Told told, Map<Role, BitSet> parts) {
    static Marked of(Told told, Tokens tokens) {
        Map<Role, BitSet> parts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            parts.put(role, tokens.under(role.of(told.attribution())));
        }
        return new Marked(told, parts);
    }

    BitSet part(Role role) {
        BitSet part = parts.get(role);
        if (part == null) {
            throw new IllegalStateException("every part is marked");
        }
        return part;
    }

    boolean hasCue() {
        return !told.attribution().cue().isEmpty();
    }

    double dice(Role role, Marked other) {
        return Tokens.dice(part(role), other.part(role));
    }
}
