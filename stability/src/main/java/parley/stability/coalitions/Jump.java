package parley.stability.coalitions;

import java.util.List;

/**
 * An equilibrium that a coalition would leave for another, to which no member can go alone (Kilgour, Hipel, Fang and Peng
 * 2001).
 *
 * @param from and {@code to}, states by index
 * @param concepts under which both are equilibria
 */
public record Jump(int from, int to, Coalition coalition, List<String> concepts) {
    public Jump {
        concepts = List.copyOf(concepts);
    }
}
