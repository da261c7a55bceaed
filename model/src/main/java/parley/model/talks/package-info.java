/** Talks to be solved: parties, issues, what each party wants as far as it is known, and what no deal costs. */
@NullMarked
package parley.model.talks;

import org.jspecify.annotations.NullMarked;
