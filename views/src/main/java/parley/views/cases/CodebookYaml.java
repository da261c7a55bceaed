package parley.views.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.ledger.Codebook;
import parley.ledger.IssueKind;
import parley.ledger.Spelling;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * A case's own issue kinds: {@code issues: {harbour-dues: {label: Harbour dues, phrases: [harbour dues], pa-x: [..], options:
 * [shared, waived]}}}. Under the name of a shipped kind, phrases and codes are added to its own.
 */
final class CodebookYaml {
    private static final Set<String> KEYS =
            Set.of("label", "definition", "include", "exclude", "phrases", "pa-x", "options");
    private static final Pattern ID = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(-[\\p{L}\\p{N}]+)*");

    private final YamlFile file;
    private final Codebook shipped;

    private CodebookYaml(YamlFile file, Codebook shipped) {
        this.file = file;
        this.shipped = shipped;
    }

    static Optional<Codebook> read(YamlFile file, Codebook shipped) {
        return new CodebookYaml(file, shipped).codebook();
    }

    private Optional<Codebook> codebook() {
        Optional<Item.Mapping> root = file.root().flatMap(item -> file.mapping(item, "the file"));
        root.ifPresent(mapping -> file.onlyKeys(mapping, "the file", Set.of("issues")));
        Optional<Item.Mapping> listed = root.flatMap(mapping -> file.required(mapping, "issues", "the file"))
                .flatMap(item -> file.mapping(item, "'issues'"));
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, IssueKind> kinds = new LinkedHashMap<>();
        shipped.kinds().forEach(kind -> kinds.put(kind.id(), kind));
        listed.get().entries().forEach((id, item) -> {
            if (!ID.matcher(id).matches()) {
                file.problem(item.place(), "'" + id + "' is no id", "Join its words by hyphens, as harbour-dues.");
            }
            file.mapping(item, "'" + id + "'").ifPresent(mapping -> kinds.put(id, kind(id, mapping)));
        });
        return Optional.of(new Codebook(new ArrayList<>(kinds.values())));
    }

    private IssueKind kind(String id, Item.Mapping mapping) {
        String what = "'" + id + "'";
        file.onlyKeys(mapping, what, KEYS);
        List<String> phrases = words(mapping, "phrases");
        Optional<IssueKind> known = shipped.kind(id);
        if (known.isEmpty() && phrases.isEmpty()) {
            file.problem(
                    mapping.place(),
                    what + " is not among the shipped issue kinds and has no phrases by which to find it",
                    Spelling.nearest(
                                    id,
                                    shipped.kinds().stream().map(IssueKind::id).toList())
                            .map(near -> "Maybe '" + near + "'?")
                            .orElse("List some: phrases: [harbour dues, port fee*]."));
        }
        IssueKind base = known.orElse(new IssueKind(id, id, "", "", "", List.of(), List.of()));
        return new IssueKind(
                id,
                text(mapping, "label", base.label()),
                text(mapping, "definition", base.definition()),
                text(mapping, "include", base.include()),
                text(mapping, "exclude", base.exclude()),
                joined(base.phrases(), phrases),
                joined(base.paX(), words(mapping, "pa-x")),
                words(mapping, "options"));
    }

    private String text(Item.Mapping mapping, String key, String otherwise) {
        return YamlFile.optional(mapping, key)
                .flatMap(item -> file.text(item, "'" + key + "'"))
                .orElse(otherwise);
    }

    private List<String> words(Item.Mapping mapping, String key) {
        return YamlFile.optional(mapping, key)
                .map(item -> ActorsYaml.words(file, item, "'" + key + "'"))
                .orElse(List.of());
    }

    private static List<String> joined(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }
}
