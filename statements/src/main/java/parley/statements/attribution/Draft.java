package parley.statements.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An attribution while it is being put together, in token positions of one paragraph. */
final class Draft {
    final CueClass kind;
    final @Nullable CueVerb verb;
    final @Nullable Stretch source;
    final @Nullable Stretch cue;
    final List<Stretch> content = new ArrayList<>();

    Draft(CueClass kind, @Nullable CueVerb verb, @Nullable Stretch source, @Nullable Stretch cue) {
        this.kind = kind;
        this.verb = verb;
        this.source = source;
        this.cue = cue;
    }

    int contentStart() {
        return content.getFirst().from();
    }
}
