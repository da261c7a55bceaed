package parley.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.ledger.Intake;
import parley.model.Range;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.model.talks.Weights;
import parley.model.yaml.YamlFile;

/** What the tests of the formats ask of talks. */
public final class Exchanged {
    private Exchanged() {}

    public static Translation sound(Intake<Translation> read) {
        assertThat(read.problems()).isEmpty();
        return ((Intake.Accepted<Translation>) read).value();
    }

    /** What {@code options}, in the order of the issues, are worth to a party, as a file writes the number. */
    public static String worth(Talks talks, String party, String... options) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i++) {
            named.put(talks.issues().get(i).name(), options[i]);
        }
        Preferences of = talks.preferences().get(party);
        BigFraction sum = BigFraction.ZERO;
        for (Issue issue : talks.issues()) {
            BigFraction weight = ((Weights.Known) of.weights()).numbers().get(issue.name());
            sum = sum.add(weight.multiply(
                    of.values(issue).at(named.get(issue.name())).range().low()));
        }
        for (Interaction one : of.interactions()) {
            sum = one.when().allows(new Outcome(named))
                    ? sum.add(one.adds().range().low())
                    : sum;
        }
        BigFraction ceiling = of.atMost();
        return Numbers.text(ceiling != null && Range.compare(sum, ceiling) > 0 ? ceiling : sum);
    }

    public static String reservation(Talks talks, int party) {
        return Numbers.text(((Reservation.Value) talks.parties().get(party).reservation())
                .estimate()
                .range()
                .low());
    }

    /** The files as a reader takes them. */
    public static List<SourceFile> files(Export export) {
        assertThat(export).isInstanceOf(Export.Written.class);
        List<SourceFile> files = new ArrayList<>();
        ((Export.Written) export).files().forEach((name, text) -> files.add(SourceFile.of(name, text)));
        return files;
    }

    public static void survivesYaml(Talks talks) {
        assertThat(YamlFile.read("talks.yaml", TalksYaml.write(talks), TalksYaml::read))
                .isEqualTo(new Intake.Accepted<>(talks));
    }
}
