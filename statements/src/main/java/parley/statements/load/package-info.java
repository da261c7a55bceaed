/** Files to reports: encodings, web pages, PDF, feeds, and what the head of a text tells about title, outlet and day. */
@NullMarked
package parley.statements.load;

import org.jspecify.annotations.NullMarked;
