package parley.statements.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.Problem;

class MailTest {
    private static final String HEAD = """
            From: "Halyard Press Agency" <desk@halyard.example>
            Date: Thu, 14 Mar 2024 23:30:00 +0900
            Subject: Strait talks pause
            """;

    @Test
    void a_plain_mail_is_a_report() {
        Loaded loaded = one(HEAD + "\nThe envoy, Hesta Virrel, said that talks go on.\n");

        assertThat(loaded.report().text())
                .hasToString("Strait talks pause\n\nThe envoy, Hesta Virrel, said that talks go on.");
        assertThat(loaded.report().title()).isEqualTo("Strait talks pause");
        assertThat(loaded.report().outlet()).isEqualTo("Halyard Press Agency");
        assertThat(loaded.report().published()).isEqualTo(LocalDate.of(2024, 3, 14));
        assertThat(loaded.provenance())
                .extracting(Provenance::rule)
                .contains("subject of the mail", "sender of the mail", "date of the mail");
    }

    @Test
    void of_alternatives_the_plain_text_is_taken_and_what_is_attached_is_named() {
        Intake.Accepted<List<Loaded>> accepted = accepted(HEAD + """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/html; charset=utf-8

                <p>The page says <b>less</b>.</p>
                --inner
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                VmVsYW5kIOKAnHdhaXRz4oCdLiDwn5WKCg==
                --inner--
                --outer
                Content-Type: application/pdf; name="annex.pdf"
                Content-Disposition: attachment; filename="the annex.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=
                --outer
                Content-Type: message/rfc822

                Subject: within

                another mail
                --outer--
                """);

        assertThat(accepted.value().getFirst().report().text())
                .hasToString("Strait talks pause\n\nVeland \u201Cwaits\u201D. \uD83D\uDD4A");
        assertThat(accepted.problems())
                .extracting(Problem::toString)
                .containsExactly("talks.eml  attached and not read: 'the annex.pdf', a part of type message/rfc822."
                        + " Save what is attached and add that, too.");
    }

    @Test
    void a_page_is_read_where_there_is_no_plain_text() {
        Loaded loaded = one(HEAD + """
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <html><body><script>steal()</script><p>S=F8l said =
                so.</p><p>They wait.</p></body></html>
                """);

        assertThat(loaded.report().text()).hasToString("Strait talks pause\n\nSøl said so.\n\nThey wait.");
    }

    @Test
    void subjects_and_senders_may_be_encoded_or_plain_utf8() {
        Loaded encoded = one(
                "Subject: =?utf-8?B?0J/QtdGA0LXQs9C+0LLQvtGA0Ys=?=\nFrom: =?iso-8859-1?Q?Ana_S=F8l?= <a@b.example>\n\nShe waits.\n");
        Loaded plain = one("Subject: Переговоры 🕊\nFrom: <a@b.example>\n\nShe waits.\n");

        assertThat(encoded.report().title()).isEqualTo("Переговоры");
        assertThat(encoded.report().outlet()).isEqualTo("Ana Søl");
        assertThat(plain.report().title()).isEqualTo("Переговоры 🕊");
        assertThat(plain.report().outlet()).isEqualTo("a@b.example");
    }

    @Test
    void lines_of_flowed_text_are_put_together() {
        Loaded loaded = one(
                HEAD + "Content-Type: text/plain; format=flowed\n\nVeland waits \nfor Orsk.\nOrsk waits.\n-- \nDesk\n");

        assertThat(loaded.report().text())
                .hasToString("Strait talks pause\n\nVeland waits for Orsk.\nOrsk waits.\n-- \nDesk");
    }

    @Test
    void a_character_set_that_is_not_known_or_not_kept_is_told() {
        byte[] bytes = (HEAD + "Content-Type: text/plain; charset=utf-8\n\nSøl waits.\n")
                .getBytes(Charset.forName("windows-1252"));

        Intake<List<Loaded>> wrong = new Mail("talks.eml", "talks", bytes).read();
        Intake<List<Loaded>> unknown = read(HEAD + "Content-Type: text/plain; charset=x-veland\n\nSøl waits.\n");

        assertThat(wrong.problems().getFirst().toString())
                .contains("the mail's bytes are not UTF-8 as they should be; read as windows-1252");
        assertThat(unknown.problems().getFirst().toString()).contains("'x-veland' is not known; read as UTF-8");
        for (Intake<List<Loaded>> each : List.of(wrong, unknown)) {
            assertThat(((Intake.Accepted<List<Loaded>>) each)
                            .value()
                            .getFirst()
                            .report()
                            .text()
                            .toString())
                    .endsWith("Søl waits.");
        }
    }

    @Test
    void what_is_no_mail_or_has_no_text_is_refused() {
        assertThat(refusal("Veland waits.\nOrsk waits.\n"))
                .contains("the file is no mail: it has no From, Date or Subject");
        assertThat(refusal(HEAD + "\n\n")).contains("the mail has no text");
        assertThat(refusal(HEAD + "Content-Type: application/pdf; name=annex.pdf\n\n%PDF-\n"))
                .contains(
                        "the mail has no text; attached and not read: 'annex.pdf'. Save what is attached and add that.");
        assertThat(refusal(HEAD + "Content-Type: multipart/encrypted; boundary=x\n\n--x\n\nabc\n--x--\n"))
                .contains("the mail is encrypted");
    }

    @Test
    void parts_nested_without_end_and_headers_without_end_are_refused() {
        StringBuilder nested = new StringBuilder(HEAD);
        for (int i = 0; i < 2_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(refusal(nested + "\nend\n")).contains("nested deeper than 20");
        assertThat(refusal(HEAD + "X-Long: " + "x".repeat(200_000) + "\n\nVeland waits.\n"))
                .contains("cannot be read");
        assertThat(refusal(HEAD + "X-Many: x\n".repeat(5_000) + "\nVeland waits.\n"))
                .contains("cannot be read");
    }

    private static Intake<List<Loaded>> read(String mail) {
        return new Mail("talks.eml", "talks", mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)).read();
    }

    private static Intake.Accepted<List<Loaded>> accepted(String mail) {
        Intake<List<Loaded>> read = read(mail);
        assertThat(read).as(read.problems().toString()).isInstanceOf(Intake.Accepted.class);
        return (Intake.Accepted<List<Loaded>>) read;
    }

    private static Loaded one(String mail) {
        Intake.Accepted<List<Loaded>> accepted = accepted(mail);
        assertThat(accepted.problems()).isEmpty();
        return accepted.value().getFirst();
    }

    private static String refusal(String mail) {
        Intake<List<Loaded>> read = read(mail);
        assertThat(read).isInstanceOf(Intake.Rejected.class);
        return read.problems().getLast().toString();
    }
}
