/** A footnoted document and its faces: terminal text, Markdown, HTML. They show the same words. */
@NullMarked
package parley.views.document;

import org.jspecify.annotations.NullMarked;
