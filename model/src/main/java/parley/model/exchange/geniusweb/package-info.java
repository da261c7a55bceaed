/** GeniusWeb JSON: a domain and one profile for each party. */
@NullMarked
package parley.model.exchange.geniusweb;

import org.jspecify.annotations.NullMarked;
