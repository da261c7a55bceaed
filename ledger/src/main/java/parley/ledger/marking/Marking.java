package parley.ledger.marking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far something may be passed on: a traffic light (FIRST, Traffic Light Protocol 2.0, 2022), and whether the Chatham
 * House Rule binds it (what was said may be used, who said it may not be told).
 *
 * @param light null when none was given, which is not the same as CLEAR
 */
public record Marking(@Nullable Light light, boolean chathamHouse) {
    /** From what anybody may have to what only the recipient may. */
    public enum Light {
        CLEAR("TLP:CLEAR"),
        GREEN("TLP:GREEN"),
        AMBER("TLP:AMBER"),
        AMBER_STRICT("TLP:AMBER+STRICT"),
        RED("TLP:RED");

        private final String label;

        Light(String label) {
            this.label = label;
        }

        /** As the protocol writes it. */
        public String label() {
            return label;
        }

        /** {@code TLP:AMBER+STRICT}, {@code amber+strict}; empty when there is no such light. */
        public static Optional<Light> parse(String text) {
            for (Light light : values()) {
                if (light.label.equalsIgnoreCase(text.strip())
                        || light.label.substring("TLP:".length()).equalsIgnoreCase(text.strip())) {
                    return Optional.of(light);
                }
            }
            return Optional.empty();
        }
    }

    /** Nothing said. */
    public static final Marking NONE = new Marking(null, false);

    /** May it go to readers for whom {@code most} is the limit? What nobody marked may. */
    public boolean within(Light most) {
        return light == null || light.compareTo(most) <= 0;
    }

    /** The stricter of both in each respect, as for a statement in a report. */
    public Marking and(@Nullable Marking other) {
        if (other == null) {
            return this;
        }
        Light stricter =
                light == null || (other.light != null && other.light.compareTo(light) > 0) ? other.light : light;
        return new Marking(stricter, chathamHouse || other.chathamHouse);
    }

    @Override
    public String toString() {
        String rule = chathamHouse ? "Chatham House Rule" : "";
        return light == null ? rule : chathamHouse ? light.label + ", " + rule : light.label;
    }
}
