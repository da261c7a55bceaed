package parley.model.exchange.geniusweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.exchange.Export;
import parley.model.exchange.Names;
import parley.model.exchange.Notes;
import parley.model.exchange.SourceFile;
import parley.model.exchange.Translation;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * The files of GeniusWeb: a domain, and a profile for each party. A reservation is a bid and worth what that bid is worth;
 * without one any agreement will do. All numbers are decimals.
 */
public final class GeniusWeb {
    private GeniusWeb() {}

    /** The talks of a domain and two profiles or more; a party is called as its profile. */
    public static Intake<Translation> read(SourceFile domain, List<SourceFile> profiles) {
        Notes notes = new Notes();
        YamlFile file = new YamlFile(domain.name(), domain.text());
        List<Issue> issues = issues(file, notes);
        String name = file.root()
                .filter(Item.Mapping.class::isInstance)
                .flatMap(root -> YamlFile.optional((Item.Mapping) root, "name"))
                .flatMap(item -> file.text(item, "'name'"))
                .orElse(domain.stem());
        List<Problem> problems = new ArrayList<>(SourceFile.inOrder(file.problems()));
        List<Party> parties = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        Names names = new Names("party", notes);
        for (SourceFile profile : profiles) {
            YamlFile own = new YamlFile(profile.name(), profile.text());
            if (own.root().isPresent() && !issues.isEmpty()) {
                String party = names.fit(profile.stem());
                new ProfileReader(own, party, issues, profile.bareName(), notes)
                        .read(own.root().get())
                        .ifPresent(read -> {
                            parties.add(read.party());
                            preferences.put(party, read.preferences());
                        });
            }
            problems.addAll(SourceFile.inOrder(own.problems()));
        }
        if (profiles.size() < 2) {
            problems.add(Problem.of(domain.name(), "talks need two profiles at least", "Name them after the domain."));
        }
        if (!problems.isEmpty()) {
            return new Intake.Rejected<>(problems);
        }
        return new Intake.Accepted<>(new Translation(
                new Talks(name, parties, issues, preferences, List.of(), NoDeal.unstated()), notes.all()));
    }

    /** Talks as a domain and profiles; what GeniusWeb cannot say is named. */
    public static Export write(Talks talks) {
        return new GeniusWebWriter(talks).write();
    }

    /** The domain, or the one inside a profile. */
    private static List<Issue> issues(YamlFile file, Notes notes) {
        if (file.root().isEmpty()) {
            return List.of();
        }
        Item root = file.root().get();
        if (root instanceof Item.Mapping top && !top.entries().containsKey("issuesValues")) {
            for (Item inner : top.entries().values()) {
                if (inner instanceof Item.Mapping profile
                        && profile.entries().get("domain") instanceof Item.Mapping domain) {
                    notes.add("the first file is a profile; the domain inside it is taken");
                    return new DomainReader(file, notes).read(domain);
                }
            }
        }
        return file.mapping(root, "a domain")
                .map(top -> new DomainReader(file, notes).read(top))
                .orElse(List.of());
    }
}
