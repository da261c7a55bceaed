package parley.views.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.ledger.Problem;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
import parley.ledger.review.Filed;
import parley.store.CaseFolder;
import parley.store.Originals;

/**
 * Whether a case is still what was entered: its journal and what stands, the words statements quote, and every file as it
 * came in.
 *
 * @param journal what came of checking it
 * @param files how many files were checked
 * @param problems everything that is not as it was entered
 */
public record CaseCheck(Verification journal, int files, List<Problem> problems) {
    public CaseCheck {
        problems = List.copyOf(problems);
    }

    /** @param kept hash of an entry that somebody wrote down elsewhere, to see that the chain still holds it; null for none */
    public static CaseCheck of(CaseFolder folder, @Nullable String kept) {
        List<Problem> problems = new ArrayList<>();
        Verification journal = folder.store().verify();
        if (journal instanceof Verification.Broken broken) {
            problems.add(Problem.of(
                    folder.store().place(),
                    (broken.number() == 0 ? "" : "entry " + broken.number() + ": ") + broken.why(),
                    "Restore the case from a copy; what follows that entry cannot be relied on."));
        } else if (kept != null && !holds(folder, kept)) {
            problems.add(Problem.of(
                    folder.store().place(),
                    "no entry has the hash " + kept,
                    "The chain was written anew since that hash was kept, or it is another case's."));
        }
        Map<String, Filed> files = new LinkedHashMap<>();
        for (Filed filed : folder.store().reports()) {
            if (filed.original() != null) {
                files.putIfAbsent(filed.original().sha256(), filed);
            }
        }
        Originals originals = folder.originals();
        files.values().forEach(filed -> file(originals, filed, problems));
        return new CaseCheck(journal, files.size(), problems);
    }

    private static void file(Originals originals, Filed filed, List<Problem> problems) {
        Event.Original original = filed.original();
        if (original == null) {
            return;
        }
        String place = "report " + filed.id();
        try {
            if (originals.find(original.sha256()).isEmpty()) {
                problems.add(
                        Problem.of(
                                place,
                                "the file '" + original.name() + "' it came in is lost",
                                "Its text is safe in the journal; put the file back under reports/, or restore the case from a copy."));
            } else if (!originals.intact(original.sha256())) {
                problems.add(Problem.of(
                        place,
                        "the file '" + original.name() + "' it came in was changed: "
                                + originals.find(original.sha256()).orElseThrow(),
                        "Restore it from a copy; the text in the journal is what was read."));
            }
        } catch (IOException e) {
            problems.add(Problem.of(place, "its file cannot be read: " + e.getMessage(), ""));
        }
    }

    private static boolean holds(CaseFolder folder, String hash) {
        boolean[] found = {false};
        folder.store().replay(1, entry -> found[0] |= entry.hash().equalsIgnoreCase(hash.strip()));
        return found[0];
    }

    public boolean sound() {
        return problems.isEmpty();
    }
}
