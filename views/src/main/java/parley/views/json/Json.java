package parley.views.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds and writes JSON. Keys keep the order they were put in; decimals are written plainly, never with exponents. */
public final class Json {
    private static final JsonMapper LINE = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonMapper PAGE = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Each item as {@code form} shows it. */
    public static <T> ArrayNode array(Collection<T> items, Function<? super T, JsonNode> form) {
        ArrayNode array = array();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    public static ArrayNode words(Collection<String> words) {
        ArrayNode array = array();
        words.forEach(array::add);
        return array;
    }

    /** The value's text, or null. */
    public static JsonNode text(@Nullable Object value) {
        return value == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.stringNode(value.toString());
    }

    /** An exact decimal, or null. Whole numbers are written without a fraction. */
    public static JsonNode number(@Nullable BigDecimal value) {
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        BigDecimal plain = value.stripTrailingZeros();
        return JsonNodeFactory.instance.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** On one line, as JSON Lines wants it. */
    public static String line(JsonNode node) {
        return LINE.writeValueAsString(node);
    }

    /** Indented, for a document of its own. */
    public static String page(JsonNode node) {
        return PAGE.writeValueAsString(node);
    }
}
