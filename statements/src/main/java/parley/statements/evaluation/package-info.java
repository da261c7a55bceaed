/**
 * How well statements are read, measured against what people annotated: spans, links, fields, and whether the reader knows
 * when it is sure. Start: {@link parley.statements.evaluation.Evaluator}.
 */
@NullMarked
package parley.statements.evaluation;

import org.jspecify.annotations.NullMarked;
