package parley.model.exchange.negmas;

import java.util.List;
import parley.model.talks.Issue;

/**
 * An issue of the outcome space.
 *
 * @param label its name in the file; empty when it has none
 * @param options what its options are called in the file, in the order of those of {@code issue}; empty unless they are
 *     listed
 */
record Matter(String label, Issue issue, List<String> options) {}
