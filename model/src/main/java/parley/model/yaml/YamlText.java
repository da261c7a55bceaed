package parley.model.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parley.model.Basis;

/** Words and bases as a YAML file writes them, so that {@link YamlFile} reads back what was meant. */
public final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N} ._+-]*(?<! )");
    private static final Set<String> RESERVED = Set.of("null", "true", "false", "yes", "no", "on", "off");

    private YamlText() {}

    /** The word as a key or value, in double quotes unless no YAML reader could take it for anything else. */
    public static String word(String text) {
        if (PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return quoted(text);
    }

    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** {@code , basis: [r#s4]} or {@code , basis: "assumption, .."}, to stand behind other entries; empty when unstated. */
    public static String basis(Basis basis) {
        return switch (basis) {
            case Basis.Cited cited -> ", basis: " + list(cited.statements());
            case Basis.Assumption assumption -> ", basis: " + quoted(assumption.words());
            case Basis.Unstated none -> "";
        };
    }

    private static String list(List<String> words) {
        return "[" + String.join(", ", words.stream().map(YamlText::quoted).toList()) + "]";
    }

    /** The basis an entry gives: a list cites statements, a text is an assumption; reports anything else. */
    public static Basis basis(YamlFile file, Item item) {
        if (item instanceof Item.Sequence list && !list.items().isEmpty()) {
            List<String> cited = list.items().stream()
                    .flatMap(one -> file.text(one, "a cited statement").stream())
                    .toList();
            return cited.isEmpty() ? new Basis.Unstated() : new Basis.Cited(cited);
        }
        return file.text(item, "the basis").<Basis>map(Basis.Assumption::new).orElse(new Basis.Unstated());
    }
}
