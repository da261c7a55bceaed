package parley.agreements.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.model.yaml.YamlFile;

class FrontierCheckTest {
    private static final String TALKS = """
            talks: Two wells
            parties: {Amra: {reservation: 0}, Bel: {reservation: 0}}
            issues: {east: {options: [ours, shared, theirs]}, west: {options: [ours, shared, theirs]}}
            preferences:
              Amra:
                weights: {east: 0.4, west: 0.6}
                values: {east: {ours: 1, shared: 0.7, theirs: 0}, west: {ours: 1, shared: 0.4, theirs: 0}}
              Bel:
                weights: {east: 0.5, west: 0.5}
                values: {east: {ours: 0, shared: 0.6, theirs: 1}, west: {ours: 0, shared: 0.3, theirs: 1}}
            """;
    private static final Pruning SOUND = new MergePruning(() -> false);

    private static Frontier frontier(Pruning pruning) throws TooLarge {
        Talks talks = TalksYaml.read(new YamlFile("talks.yaml", TALKS)).orElseThrow();
        Layout layout = ((Layout.Open) Layout.of(talks)).layout();
        return new Frontier(new Space(layout, Utilities.known(layout).orElseThrow()), pruning);
    }

    /** Copies the arcs of {@code point} to the vector appended last. */
    private static void copyArcs(Stage from, int point, Stage to, Stage before, Stage group) {
        to.open();
        for (int arc = from.firstArc(point); arc < from.endArc(point); arc++) {
            to.arc(before, from.from(arc), group, from.choice(arc));
        }
    }

    @Test
    void a_sound_frontier_passes() throws Exception {
        assertThat(FrontierCheck.faults(frontier(SOUND))).isEmpty();
    }

    @Test
    void a_lost_point_is_found() throws Exception {
        Pruning losing = (before, group) -> {
            Stage sound = SOUND.sum(before, group);
            Stage less = new Stage(new Vectors(2, group.points.limbs, 1));
            for (int i = 0; i < Math.max(1, sound.size() - 1); i++) {
                less.points.addCopy(sound.points, i);
                copyArcs(sound, i, less, before, group);
            }
            return less;
        };

        assertThat(FrontierCheck.faults(frontier(losing))).anyMatch(fault -> fault.endsWith("is covered by none"));
    }

    @Test
    void a_dominated_point_is_found() throws Exception {
        Pruning keeping = (before, group) -> {
            Stage all = new Stage(new Vectors(2, group.points.limbs, 1));
            for (int b = 0; b < before.size(); b++) {
                for (int c = 0; c < group.size(); c++) {
                    all.points.addSum(before.points, b, group.points, c);
                    all.open();
                    all.arc(before, b, group, c);
                }
            }
            return all;
        };

        assertThat(FrontierCheck.faults(frontier(keeping))).anyMatch(fault -> fault.endsWith("is covered by another"));
    }

    @Test
    void a_wrong_count_is_found() throws Exception {
        Pruning doubling = (before, group) -> {
            Stage sound = SOUND.sum(before, group);
            Stage twice = new Stage(new Vectors(2, group.points.limbs, 1));
            for (int i = 0; i < sound.size(); i++) {
                twice.points.addCopy(sound.points, i);
                copyArcs(sound, i, twice, before, group);
                twice.arc(before, sound.from(sound.firstArc(i)), group, sound.choice(sound.firstArc(i)));
            }
            return twice;
        };

        assertThat(FrontierCheck.faults(frontier(doubling))).anyMatch(fault -> fault.endsWith("packages"));
    }
}
