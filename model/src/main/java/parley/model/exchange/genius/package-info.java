/** GENIUS XML (Lin et al. 2014): a domain and one profile for each party. */
@NullMarked
package parley.model.exchange.genius;

import org.jspecify.annotations.NullMarked;
