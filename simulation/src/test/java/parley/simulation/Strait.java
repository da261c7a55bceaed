package parley.simulation;

import java.util.Map;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.model.yaml.YamlFile;

/** Invented talks on a strait, as files. */
final class Strait {
    /** Nothing is known for certain. */
    static final String UNCERTAIN = """
            talks: Karsk Strait
            parties:
              Veland: {reservation: 0.35}
              Orsk:   {reservation: [0.2, 0.4]}
            issues:
              line:      {options: [median, eastern-bank, western-bank]}
              zone:      {kind: integer, from: 0, to: 40, step: 5}
              observers: {options: [none, joint-patrol, third-party]}
            preferences:
              Veland:
                weights: {order: [line, zone, observers]}
                values:
                  line: {median: 0.4, eastern-bank: 1, western-bank: 0}
                  zone: {linear: {0: 1, 40: 0}}
                  observers: {none: [0, 0.3], joint-patrol: 0.6, third-party: 1}
              Orsk:
                weights: {line: [0.2, 0.5], zone: [0.3, 0.6], observers: [0.1, 0.3]}
                values:
                  line: {median: 0.7, eastern-bank: 0, western-bank: 1}
                  zone: {points: {0: 0, 30: 0.9, 40: 1}}
                  observers: {none: 1, joint-patrol: 0.5, third-party: 0}
                compare: ["{line: median} > {zone: 10}"]
            constraints:
              - "not (zone: 0 and observers: none)"
            no-deal: {cost-per-month: {Veland: 0.01, Orsk: [0.005, 0.02]}}
            """;

    /** A cake of 100 slices; nothing is unknown. */
    static final String CAKE = """
            talks: Cake
            parties:
              Veland: {reservation: 0}
              Orsk:   {reservation: 0}
            issues:
              slices: {kind: integer, from: 0, to: 1000, step: 1}
            preferences:
              Veland: {weights: {slices: 1}, values: {slices: {linear: {0: 0, 1000: 1}}}}
              Orsk:   {weights: {slices: 1}, values: {slices: {linear: {0: 1, 1000: 0}}}}
            """;

    private Strait() {}

    static Talks read(String yaml) {
        YamlFile file = new YamlFile("strait.yaml", yaml);
        return TalksYaml.read(file)
                .orElseThrow(() -> new AssertionError(file.problems().toString()));
    }

    static Setup setup(long runs, int deadline, Strategy veland, Strategy orsk) {
        return Setup.of(runs, 20240316, deadline, Map.of("Veland", veland, "Orsk", orsk));
    }

    static Outcomes outcomes(Simulated simulated) {
        return switch (simulated) {
            case Simulated.Done done -> done.outcomes();
            case Simulated.Stopped stopped -> throw new AssertionError("stopped");
            case Simulated.Refused refused ->
                throw new AssertionError(refused.why().toString());
        };
    }

    static Outcomes run(String yaml, Setup setup) {
        return outcomes(Simulation.run(read(yaml), setup, 2, Progress.none()));
    }
}
