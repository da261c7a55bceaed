package parley.stability.breach;

import java.util.Optional;
import java.util.OptionalInt;
import parley.stability.durability.Figure;

/**
 * One decision maker's temptation to leave a settlement, and what stands against it.
 *
 * @param maker decision maker, from 0
 * @param improvement the state it likes best of those it can go to and prefers; empty when it prefers none
 * @param answer what the others can do about that improvement
 * @param alwaysAnswered whether every improvement of it has an answer of the same kind: stable by SEQ or, if no more than
 *     a threat, by GMR
 * @param guarantee how surely the guarantor must act for it to keep to the deal, the others replying as {@code answer}
 *     says; above 1 no guarantee of this size suffices. Empty if the deal does not speak of it or has no guarantor
 * @param ifBelieved the same if war followed in any case: what a threat is worth that is believed
 * @param agrees its share is that of draws in which the deal's numbers and the preferences tell the same story: if it
 *     prefers some move, a period of reneging pays more than one of the deal; if it prefers none, reneging does not pay in
 *     all even with no guarantor. Empty if the deal does not speak of it
 */
public record Breach(
        int maker,
        OptionalInt improvement,
        Answer answer,
        boolean alwaysAnswered,
        Optional<Figure> guarantee,
        Optional<Figure> ifBelieved,
        Optional<Figure> agrees) {}
