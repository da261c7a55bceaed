/** YAML and JSON files as a tree that knows its places, so that every error can name its line and column. */
@NullMarked
package parley.model.yaml;

import org.jspecify.annotations.NullMarked;
