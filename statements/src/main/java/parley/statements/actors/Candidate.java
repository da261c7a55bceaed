package parley.statements.actors;

import parley.ledger.Actor;

/**
 * A side for which somebody may speak.
 *
 * @param rank 0 for the side that the body names most often, 1 for the next, and so on
 * @param home whether "the government" here is its own
 */
record Candidate(String party, Actor.Kind kind, int rank, boolean home) {
    String type() {
        return home ? "home" : kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
