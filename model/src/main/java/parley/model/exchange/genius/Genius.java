package parley.model.exchange.genius;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.Basis;
import parley.model.exchange.Export;
import parley.model.exchange.Names;
import parley.model.exchange.Notes;
import parley.model.exchange.SourceFile;
import parley.model.exchange.Translation;
import parley.model.exchange.genius.DomainReader.Matter;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;

/**
 * The files of GENIUS (Lin et al., Computational Intelligence 30 (2014) 48-70; version 10.4): a domain, and a profile for
 * each party. Weights are not made to sum to 1; no reservation is a reservation of 0.
 */
public final class Genius {
    private Genius() {}

    /** The talks of a domain and two profiles or more; a party is called as its profile. */
    public static Intake<Translation> read(SourceFile domain, List<SourceFile> profiles) {
        Notes notes = new Notes();
        List<Problem> problems = new ArrayList<>();
        XmlFile file = new XmlFile(domain);
        List<Matter> matters =
                file.root().map(root -> matters(file, root, notes)).orElse(List.of());
        problems.addAll(SourceFile.inOrder(file.problems()));
        List<Party> parties = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        Names names = new Names("party", notes);
        for (SourceFile profile : profiles) {
            XmlFile own = new XmlFile(profile);
            if (own.root().isPresent() && !matters.isEmpty()) {
                ProfileReader.Profile read =
                        profile(own, own.root().get(), names.fit(profile.stem()), profile, matters, notes);
                parties.add(read.party());
                preferences.put(read.party().name(), read.preferences());
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
                new Talks(
                        domain.stem(),
                        parties,
                        matters.stream().map(Matter::issue).toList(),
                        preferences,
                        List.of(),
                        NoDeal.unstated()),
                notes.all()));
    }

    /** Talks as a domain and profiles; what GENIUS cannot say is named. */
    public static Export write(Talks talks) {
        return new GeniusWriter(talks).write();
    }

    private static List<Matter> matters(XmlFile file, XmlElement root, Notes notes) {
        if (root.named("utility_space")) {
            notes.add("the first file is a profile; the issues are taken from it");
        } else if (!root.named("negotiation_template")) {
            file.problem(root.place(), "a domain begins with <negotiation_template>, not <" + root.name() + ">", "");
            return List.of();
        }
        return new DomainReader(file, notes).read(root);
    }

    private static ProfileReader.Profile profile(
            XmlFile file, XmlElement root, String name, SourceFile from, List<Matter> matters, Notes notes) {
        if (!root.named("utility_space")) {
            file.problem(root.place(), "a profile begins with <utility_space>, not <" + root.name() + ">", "");
        }
        Basis basis = new Basis.Assumption("GENIUS profile " + from.bareName());
        return new ProfileReader(file, name, matters, basis, notes).read(root);
    }
}
