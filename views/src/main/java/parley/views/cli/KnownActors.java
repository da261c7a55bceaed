package parley.views.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.statements.actors.Actors;

/** The actors that ship with Parley and those of an analyst's file. */
final class KnownActors {
    private KnownActors() {}

    /** @param file tab-separated name, kind, party, role, also; null for the shipped ones alone */
    static Intake<Actors> of(@Nullable Path file) {
        if (file == null) {
            return new Intake.Accepted<>(Actors.shipped());
        }
        return switch (TextFile.read(file)) {
            case Intake.Accepted<String> text -> Actors.shipped().with(file.toString(), text.value());
            case Intake.Rejected<String> bad -> new Intake.Rejected<>(bad.problems());
        };
    }
}
