package parley.statements.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.Problem;

class NinjsTest {
    @Test
    void a_news_item_is_a_report() {
        Intake.Accepted<List<Loaded>> accepted = accepted("""
                {"uri": "urn:halyard:1", "type": "text", "versioncreated": "2024-03-14T23:30:00+09:00",
                 "headline": "Strait talks pause", "byline": "By Ana Søl", "copyrightholder": "Halyard Press Agency",
                 "usageterms": "No use on air.", "description_text": "Talks pause.",
                 "body_xhtml": "<p>The envoy, Hesta Virrel, said that talks go on.</p><p>&#128330; They wait.</p>"}
                """);
        Loaded loaded = accepted.value().getFirst();

        assertThat(loaded.report().id()).isEqualTo("item");
        assertThat(loaded.report().text())
                .hasToString(
                        "Strait talks pause\n\nBy Ana Søl\n\nThe envoy, Hesta Virrel, said that talks go on.\n\n🕊 They wait.");
        assertThat(loaded.report().title()).isEqualTo("Strait talks pause");
        assertThat(loaded.report().outlet()).isEqualTo("Halyard Press Agency");
        assertThat(loaded.report().published()).isEqualTo(LocalDate.of(2024, 3, 14));
        assertThat(accepted.problems())
                .extracting(Problem::toString)
                .containsExactly("item.json  the terms of use of item: No use on air. Mark the report to match.");
    }

    @Test
    void a_later_version_with_lists_and_several_items_is_read() {
        Intake.Accepted<List<Loaded>> accepted = accepted("""
                [{"headlines": [{"role": "main", "value": "Talks pause"}], "infosources": [{"name": "Halyard"}],
                  "firstcreated": "2024-03-15T01:00:00Z",
                  "bodies": [{"contenttype": "text/plain", "value": "Veland waits.\\n\\nOrsk waits."},
                             {"contenttype": "text/html", "value": "<p>Short.</p>"}]},
                 {"type": "picture", "headline": "A ferry"}]
                """);

        assertThat(accepted.value()).hasSize(1);
        assertThat(accepted.value().getFirst().report().id()).isEqualTo("item/1");
        assertThat(accepted.value().getFirst().report().text())
                .hasToString("Talks pause\n\nVeland waits.\n\nOrsk waits.");
        assertThat(accepted.value().getFirst().report().outlet()).isEqualTo("Halyard");
        assertThat(accepted.problems())
                .extracting(Problem::toString)
                .containsExactly("item.json  1 of 2 items have no text and are left out");
    }

    @Test
    void json_that_is_no_news_item_is_refused_and_damage_has_its_place() {
        assertThat(refusal("{\"parley\": 1}"))
                .contains("the JSON is no news item with a text: it has neither body_text");
        assertThat(refusal("[{\"headline\": \"A ferry\"}, {}]")).contains("none of the 2 items has a text");
        assertThat(refusal("[]")).contains("no news item");
        assertThat(refusal("7")).contains("no news item");
        assertThat(refusal("{\"headline\": \"Talks\",\n \"body_text\": \"Vel"))
                .startsWith("item.json:2:")
                .contains("breaks off");
        assertThat(refusal("[".repeat(100_000))).contains("damaged");
    }

    private static Intake.Accepted<List<Loaded>> accepted(String json) {
        Intake<List<Loaded>> read = new Ninjs("item.json", "item", json).read();
        assertThat(read).as(read.problems().toString()).isInstanceOf(Intake.Accepted.class);
        return (Intake.Accepted<List<Loaded>>) read;
    }

    private static String refusal(String json) {
        Intake<List<Loaded>> read = new Ninjs("item.json", "item", json).read();
        assertThat(read).isInstanceOf(Intake.Rejected.class);
        return read.problems().getLast().toString();
    }
}
