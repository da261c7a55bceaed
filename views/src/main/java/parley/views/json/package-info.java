/** The JSON documents other tools read; docs/schema describes each. */
@NullMarked
package parley.views.json;

import org.jspecify.annotations.NullMarked;
