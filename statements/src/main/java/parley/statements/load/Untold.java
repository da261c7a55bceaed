package parley.statements.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;

/** A report whose title, outlet and day are being found; what tells one of them first is believed. */
final class Untold {
    private final List<Provenance> provenance = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String outlet;
    private @Nullable LocalDate published;

    void title(@Nullable String told, String rule) {
        if (title == null && told != null && !told.isBlank()) {
            title = told.strip();
            provenance.add(new Provenance("title", rule, null));
        }
    }

    void outlet(@Nullable String told, String rule) {
        if (outlet == null && told != null && !told.isBlank()) {
            outlet = told.strip();
            provenance.add(new Provenance("outlet", rule, null));
        }
    }

    void published(@Nullable LocalDate told, String rule) {
        if (published == null && told != null) {
            published = told;
            provenance.add(new Provenance("published", rule, null));
        }
    }

    /** What the head of the text tells of the rest. */
    void head(Report bare) {
        Head head = Head.of(bare.text());
        for (Provenance told : head.provenance()) {
            boolean missing = switch (told.field()) {
                case "title" -> title == null;
                case "outlet" -> outlet == null;
                default -> published == null;
            };
            if (missing) {
                provenance.add(told);
            }
        }
        title = title == null ? head.title() : title;
        outlet = outlet == null ? head.outlet() : outlet;
        published = published == null ? head.published() : published;
    }

    /** The report with what was found. */
    Loaded loaded(Report bare) {
        return new Loaded(new Report(bare.id(), outlet, published, title, bare.text(), bare.hash()), provenance);
    }
}
