/** Linear-chain conditional random fields over hashed features: training, marginals, best labellings. */
@NullMarked
package parley.statements.crf;

import org.jspecify.annotations.NullMarked;
