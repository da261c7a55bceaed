package parley.model.challenge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.model.Basis;
import parley.model.Range;

/** Actors who stand on a line, one issue's possible outcomes in order, and pull (Bueno de Mesquita 1985, 1994). */
public record Contest(String name, List<Actor> actors) {
    public Contest {
        actors = List.copyOf(actors);
        Set<String> names = new HashSet<>();
        actors.forEach(actor -> names.add(actor.name()));
        if (names.size() < 2 || names.size() < actors.size()) {
            throw new IllegalArgumentException("a contest has two actors or more, each with a name of its own");
        }
    }

    /**
     * One who pulls.
     *
     * @param capability what it could bring to bear, in any unit common to all, from 0
     * @param salience how much of that it would spend on this issue, in [0, 1]
     * @param position where it stands, in any unit
     */
    public record Actor(String name, Range capability, Range salience, Range position, Basis basis) {}
}
