package parley.model.exchange;

import java.util.List;
import parley.model.talks.Talks;

/**
 * Talks out of another program's files.
 *
 * @param notes what the files say that the talks cannot, and how odd places were read; one sentence each
 */
public record Translation(Talks talks, List<String> notes) {
    public Translation {
        notes = List.copyOf(notes);
    }
}
