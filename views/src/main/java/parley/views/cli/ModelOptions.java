package parley.views.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.statements.attribution.AttributionFinder;
import parley.statements.cascade.Cascade;
import parley.statements.cascade.CascadeFile;
import picocli.CommandLine.Option;

/** How attributions are found: by the model that ships with Parley, by another, or by rules alone. */
final class ModelOptions {
    @Option(names = "--no-model", description = "Find attributions by rules alone.")
    boolean none;

    @Option(names = "--reader-model", paramLabel = "FILE", description = "Use a model that 'parley train' wrote.")
    @Nullable
    Path file;

    Intake<AttributionFinder> finder() {
        if (none) {
            return new Intake.Accepted<>(AttributionFinder.rules());
        }
        if (file == null) {
            return new Intake.Accepted<>(AttributionFinder.shipped());
        }
        return switch (CascadeFile.read(file)) {
            case Intake.Accepted<Cascade> cascade -> new Intake.Accepted<>(AttributionFinder.trained(cascade.value()));
            case Intake.Rejected<Cascade> bad -> new Intake.Rejected<>(bad.problems());
        };
    }
}
