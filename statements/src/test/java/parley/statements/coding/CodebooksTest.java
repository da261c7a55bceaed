package parley.statements.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.IssueKind;
import parley.ledger.Problem;

class CodebooksTest {
    @Test
    void the_shipped_codebook_has_sixteen_kinds_in_order() {
        assertThat(Codebooks.shipped().kinds())
                .extracting(IssueKind::id)
                .containsExactly(
                        "ceasefire",
                        "territory",
                        "guarantees",
                        "forces",
                        "monitoring",
                        "alignment",
                        "recognition",
                        "governance",
                        "prisoners",
                        "humanitarian",
                        "displaced",
                        "sanctions",
                        "economy",
                        "justice",
                        "rights",
                        "process");
        assertThat(Codebooks.shipped().kinds())
                .allSatisfy(kind -> assertThat(kind.phrases()).isNotEmpty());
    }

    @Test
    void bad_lines_are_told_all_at_once() {
        String header = "id\tlabel\tdefinition\tinclude\texclude\tphrases\tpa-x\n";
        Intake<?> read = Codebooks.read(
                "codebook.tsv", header + "water\tWater\n" + "a\tA\td\ti\te\tp\tx\n" + "a\tA\td\ti\te\tp\tx\n");
        assertThat(read.problems()).extracting(Problem::line).containsExactly(2, 4);
        assertThat(Codebooks.read("codebook.tsv", "")).isInstanceOf(Intake.Rejected.class);
    }
}
