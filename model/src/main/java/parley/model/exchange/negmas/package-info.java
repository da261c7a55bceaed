/** NegMAS folders (Mohammad et al. 2021): a domain and one file for each party. */
@NullMarked
package parley.model.exchange.negmas;

import org.jspecify.annotations.NullMarked;
