/** A report's text as paragraphs, sentences, tokens and quotations. All positions here are UTF-16 indices into the text. */
@NullMarked
package parley.statements.text;

import org.jspecify.annotations.NullMarked;
