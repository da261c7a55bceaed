package parley.views.cli;

import java.util.function.ToIntFunction;
import parley.ledger.Intake;
import parley.store.CaseFolder;
import parley.views.cases.Facts;

/** A case's own facts for a command that needs them. */
final class CaseFacts {
    private CaseFacts() {}

    /** Reads them and works on; says why not when a file of theirs is at fault. */
    static int with(Console console, CaseFolder folder, ToIntFunction<Facts> work) {
        return switch (Facts.of(folder, TextFile::read)) {
            case Intake.Rejected<Facts> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Facts> accepted -> work.applyAsInt(accepted.value());
        };
    }
}
