package parley.statements.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Intake;
import parley.ledger.Problem;

class PdfTest {
    private static final String FIRST =
            "The envoy Hesta Virrel said on Monday that talks on the strait would go on through"
                    + " the winter, although neither side had moved on the line of posts.";
    private static final String SECOND = "Delegates of Karsen and Talvia left the hall of Stavene without a word, and a"
            + " spokesman of the harbour guard said that the ferries would run as they had run in spring.";
    private static final String THIRD =
            "In Merrowick, where the fishing fleet waits, people said they had heard such words before.";

    @TempDir
    private Path folder;

    @Test
    void lines_become_paragraphs_at_gaps() throws IOException {
        try (Print print = new Print()) {
            float down = print.page().text(72, 80, 400, 11, FIRST);
            down = print.text(72, down + 8, 400, 11, SECOND);
            print.text(72, down + 8, 400, 11, THIRD);

            assertThat(text(print)).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
        }
    }

    @Test
    void lines_become_paragraphs_at_indents() throws IOException {
        try (Print print = new Print()) {
            print.page();
            float down = 80;
            for (String paragraph : List.of(FIRST, SECOND, THIRD)) {
                List<String> lines = print.broken("XXX " + paragraph, 380, 11);
                print.line(90, down, 11, lines.getFirst().substring(4));
                for (String line : lines.subList(1, lines.size())) {
                    down += 13;
                    print.line(72, down, 11, line);
                }
                down += 13;
            }

            assertThat(text(print)).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
        }
    }

    @Test
    void two_columns_below_a_headline_are_read_one_after_the_other() throws IOException {
        try (Print print = new Print()) {
            print.page().line(72, 80, 20, "Strait talks pause with the line still open");
            float left = print.text(72, 120, 210, 10, FIRST);
            float right = print.text(310, 123, 210, 10, SECOND);
            print.text(72, left + 8, 210, 10, THIRD);
            print.text(310, right + 8, 210, 10, FIRST.replace("Monday", "Friday"));

            assertThat(text(print))
                    .isEqualTo(String.join(
                            "\n\n",
                            "Strait talks pause with the line still open",
                            FIRST,
                            THIRD,
                            SECOND,
                            FIRST.replace("Monday", "Friday")));
        }
    }

    @Test
    void a_paragraph_goes_on_over_columns_and_pages() throws IOException {
        try (Print print = new Print()) {
            List<String> lines = print.page().broken(FIRST + " " + SECOND, 120, 10);
            int third = lines.size() / 3;
            float down = 100;
            for (int i = 0; i < lines.size(); i++) {
                if (i == 2 * third) {
                    print.page();
                }
                down = i % third == 0 && i < 3 * third ? 100 : down + 12;
                print.line(i >= third && i < 2 * third ? 310 : 72, down, 10, lines.get(i));
            }

            assertThat(text(print)).isEqualTo(FIRST + " " + SECOND);
        }
    }

    @Test
    void a_list_with_short_labels_is_no_pair_of_columns() throws IOException {
        try (Print print = new Print()) {
            print.page();
            for (int i = 0; i < 6; i++) {
                print.line(72, 80 + 14 * i, 11, "Article " + (i + 1));
                print.line(200, 80 + 14 * i, 11, "on the " + (i + 3) + " posts of the northern ridge");
            }

            assertThat(text(print)).startsWith("Article 1 on the 3 posts of the northern ridge");
        }
    }

    @Test
    void words_parted_at_a_line_end_are_joined() throws IOException {
        try (Print print = new Print()) {
            print.page()
                    .line(72, 80, 11, "The envoy said that the nego-")
                    .line(72, 93, 11, "tiations on a cease-fire and a long-")
                    .line(72, 106, 11, "term plan for the Karsen-")
                    .line(72, 119, 11, "Talvia line would be taken up by the commis-")
                    .line(72, 132, 11, "sion before winter comes to the whole coast.");

            assertThat(text(print))
                    .isEqualTo(
                            "The envoy said that the negotiations on a cease-fire and a long-term plan for the"
                                    + " Karsen-Talvia line would be taken up by the commission before winter comes to the whole coast.");
        }
    }

    @Test
    void running_heads_feet_and_page_numbers_are_left_out() throws IOException {
        try (Print print = new Print()) {
            StringBuilder all = new StringBuilder();
            for (int i = 1; i <= 6; i++) {
                print.page()
                        .line(72, 40, 9, i % 2 == 0 ? "The Merrowick Courier" : "Report of the commission, page " + i);
                String paragraph = FIRST.replace("Monday", "day " + i);
                print.text(72, 100, 400, 11, paragraph);
                print.line(290, Print.HEIGHT - 30, 9, "- " + i + " -");
                all.append(all.isEmpty() ? "" : "\n\n").append(paragraph);
            }

            assertThat(text(print)).isEqualTo(all.toString());
        }
    }

    @Test
    void what_only_stands_at_the_top_of_a_page_is_kept() throws IOException {
        try (Print print = new Print()) {
            for (String head : List.of("Article 3 On the posts", "Article 4 On the ferries", "Article 5 On fish")) {
                print.page().line(72, 90, 14, head);
                print.text(72, 120, 400, 11, head.replace("Article", "Under point") + ", both sides agree to wait.");
            }

            assertThat(text(print)).contains("Article 3 On the posts", "Article 4 On the ferries", "Article 5 On fish");
        }
    }

    @Test
    void a_note_at_the_foot_waits_for_the_end_of_the_paragraph() throws IOException {
        try (Print print = new Print()) {
            List<String> lines = print.page().broken(FIRST + " " + SECOND, 300, 11);
            for (int i = 0; i < 3; i++) {
                print.line(72, 600 + 13 * i, 11, lines.get(i));
            }
            print.line(72, 700, 8, "1 As told to the commission.");
            print.page();
            for (int i = 3; i < lines.size(); i++) {
                print.line(72, 80 + 13 * i, 11, lines.get(i));
            }

            assertThat(text(print)).isEqualTo(FIRST + " " + SECOND + "\n\n1 As told to the commission.");
        }
    }

    @Test
    void title_and_day_come_from_metadata_where_the_text_does_not_tell_them() throws IOException {
        try (Print print = new Print()) {
            print.page().text(72, 80, 400, 11, FIRST);
            print.document.getDocumentInformation().setTitle("Talks on the strait");
            Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+12"));
            made.clear();
            made.set(2031, Calendar.MARCH, 14, 1, 0);
            print.document.getDocumentInformation().setCreationDate(made);

            Loaded loaded = accepted(print).value().getFirst();

            assertThat(loaded.report().title()).isEqualTo("Talks on the strait");
            assertThat(loaded.report().published()).isEqualTo(LocalDate.of(2031, 3, 14));
            assertThat(loaded.provenance())
                    .extracting(Provenance::rule)
                    .containsExactly("title in the PDF's metadata", "day the PDF was made, in its metadata");
        }
    }

    @Test
    void a_file_name_in_the_metadata_is_no_title_and_the_text_goes_before_the_day_it_was_made() throws IOException {
        try (Print print = new Print()) {
            print.page()
                    .line(72, 70, 16, "Strait talks pause with line still open")
                    .line(72, 90, 11, "The Merrowick Courier")
                    .line(72, 110, 11, "14 March 2024");
            print.text(72, 140, 400, 11, FIRST);
            print.document.getDocumentInformation().setTitle("Microsoft Word - final2.docx");
            print.document.getDocumentInformation().setCreationDate(Calendar.getInstance());

            Loaded loaded = accepted(print).value().getFirst();

            assertThat(loaded.report().title()).isEqualTo("Strait talks pause with line still open");
            assertThat(loaded.report().outlet()).isEqualTo("The Merrowick Courier");
            assertThat(loaded.report().published()).isEqualTo(LocalDate.of(2024, 3, 14));
        }
    }

    @Test
    void a_pull_quote_is_left_out_and_a_repeated_clause_is_kept() throws IOException {
        try (Print print = new Print()) {
            float down = print.page().text(72, 80, 400, 11, FIRST);
            down = print.text(72, down + 8, 400, 18, "neither side had moved on the line of posts.");
            down = print.text(72, down + 8, 400, 11, SECOND);
            print.text(72, down + 8, 400, 11, SECOND);

            assertThat(text(print)).isEqualTo(String.join("\n\n", FIRST, SECOND, SECOND));
        }
    }

    @Test
    void a_scan_is_refused() throws IOException {
        try (Print print = new Print()) {
            print.page().page();

            assertThat(refusal(print.save(folder.resolve("scan.pdf"))))
                    .contains("the PDF has no text, only pictures of pages (2)")
                    .contains("OCR");
        }
    }

    @Test
    void pages_without_text_among_others_are_told() throws IOException {
        try (Print print = new Print()) {
            print.page().text(72, 80, 400, 11, FIRST);
            print.page();

            assertThat(accepted(print).problems())
                    .extracting(Problem::explanation)
                    .containsExactly("1 of 2 pages have no text");
        }
    }

    @Test
    void an_encrypted_pdf_is_refused() throws IOException {
        try (Print print = new Print()) {
            print.page().text(72, 80, 400, 11, FIRST);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            print.document.protect(policy);

            assertThat(refusal(print.save(folder.resolve("secret.pdf")))).contains("secret.pdf  the PDF is encrypted");
        }
    }

    @Test
    void damaged_pdfs_are_refused_or_read_in_part() throws IOException {
        byte[] bytes;
        try (Print print = new Print()) {
            for (int i = 0; i < 5; i++) {
                print.page().text(72, 80, 400, 11, FIRST);
            }
            bytes = Files.readAllBytes(print.save(folder.resolve("whole.pdf")));
        }
        Random random = new Random(20261124);
        for (int round = 0; round < 200; round++) {
            byte[] damaged = Arrays.copyOf(bytes, round % 4 == 0 ? random.nextInt(bytes.length) : bytes.length);
            for (int i = 0; i < 20 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path path = Files.write(folder.resolve("damaged.pdf"), damaged);
            switch (new ReportLoader().load(new Input(path, "damaged"))) {
                case Intake.Accepted<List<Loaded>> yes ->
                    assertThat(yes.value().getFirst().report().text().length())
                            .as("round %d", round)
                            .isPositive();
                case Intake.Rejected<List<Loaded>> no ->
                    assertThat(no.problems()).as("round %d", round).hasSize(1);
            }
        }
        Files.write(folder.resolve("none.pdf"), "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(folder.resolve("none.pdf"))).contains("the PDF is damaged");
    }

    @Test
    @Tag("long")
    void ten_thousand_pages_are_read_page_by_page() throws IOException {
        int pages = 10_000;
        Path path = folder.resolve("long.pdf");
        try (Print print = new Print()) {
            for (int i = 1; i <= pages; i++) {
                print.page().line(72, 40, 9, "Report of the commission, page " + i);
                float down = 100;
                for (int j = 0; j < 12; j++) {
                    down = print.text(72, down + 8, 450, 11, "On day " + i + " of talk " + j + ": " + SECOND);
                }
            }
            print.save(path);
        }

        String text = read(path).value().getFirst().report().text().toString();
        Runtime runtime = Runtime.getRuntime();
        System.gc();

        assertThat(text.split("\n\n")).hasSize(12 * pages);
        assertThat(text).doesNotContain("Report of the commission");
        assertThat(runtime.totalMemory() - runtime.freeMemory())
                .as("live heap after reading %d characters", text.length())
                .isLessThan(200L << 20);
    }

    private String text(Print print) throws IOException {
        return accepted(print).value().getFirst().report().text().toString();
    }

    private Intake.Accepted<List<Loaded>> accepted(Print print) throws IOException {
        return read(print.save(folder.resolve("print.pdf")));
    }

    private static Intake.Accepted<List<Loaded>> read(Path path) {
        return switch (new ReportLoader().load(new Input(path, "print"))) {
            case Intake.Accepted<List<Loaded>> yes -> yes;
            case Intake.Rejected<List<Loaded>> no -> throw new AssertionError(no.problems());
        };
    }

    private static String refusal(Path path) {
        return String.valueOf(new ReportLoader().load(new Input(path, "print")).problems());
    }
}
