/**
 * Parties, issues, outcomes and preferences, every number exact or a range and each with its basis. Nothing here is
 * solved.
 */
@NullMarked
package parley.model;

import org.jspecify.annotations.NullMarked;
