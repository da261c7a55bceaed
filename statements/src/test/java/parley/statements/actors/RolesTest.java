package parley.statements.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Report;
import parley.ledger.Role;
import parley.statements.Reader;
import parley.statements.coding.Codebooks;

class RolesTest {
    /** {@code actor role} of every side. */
    private static List<String> sides(String body) {
        List<String> sides = new ArrayList<>();
        for (Roles.RoleFinding finding : find(body)) {
            if (finding.forParty() == null) {
                sides.add(finding.actor() + " " + finding.role().word());
            }
        }
        return sides;
    }

    private static List<Roles.RoleFinding> find(String body) {
        Report report = report(body);
        Actors actors = Actors.none();
        return new Roles(actors).find(report, new Reader(Codebooks.shipped(), actors).read(report));
    }

    private static Report report(String body) {
        return Report.of("r", null, null, null, "Talks go on\n\n" + body);
    }

    @Test
    void evidence_is_the_whole_sentence_that_shows_the_role() {
        String text =
                "Talks between Veland and Orsk opened on Monday. It rained.\n\nHolm, the mediator, has asked both "
                        + "sides to wait. The foreign minister of Holm was late.\n";
        assertThat(find(text))
                .extracting(finding -> report(text).text().quote(finding.evidence()))
                .containsExactly(
                        "Talks between Veland and Orsk opened on Monday.",
                        "Talks between Veland and Orsk opened on Monday.",
                        "Holm, the mediator, has asked both sides to wait.");
    }

    @Test
    void where_talks_are_named_their_ends_are_the_parties_and_nobody_who_comments() {
        assertThat(sides(
                        "Talks between Veland and Orsk opened on Monday.\n\nThe foreign minister of Dunmark, Ole Brant, "
                                + "demanded that the tolls on the river must fall.\n"))
                .containsExactly("Veland party", "Orsk party");
    }

    @Test
    void a_guarantor_is_named_even_when_the_words_are_far_apart() {
        assertThat(sides(
                        "Talks between Veland and Orsk opened on Monday.\n\nDunmark is willing to keep three ships off the "
                                + "mouth of the river for six years to guarantee an accord, the foreign minister of Dunmark, "
                                + "Ole Brant, said.\n"))
                .contains("Dunmark guarantor");
    }

    @Test
    void whoever_only_speaks_of_a_guarantor_is_none() {
        assertThat(sides(
                        "Talks between Veland and Orsk opened on Monday.\n\nThe foreign minister of Veland, Mira Tosk, said "
                                + "the Orskians wanted any guarantor to answer to a court. Veland asked who would guarantee "
                                + "the accord.\n"))
                .containsExactly("Veland party", "Orsk party");
    }

    @Test
    void a_side_that_only_offers_to_guarantee_is_no_party() {
        assertThat(sides(
                        "The foreign minister of Veland, Mira Tosk, demanded the bridge. The foreign minister of Orsk, Ivo "
                                + "Lund, rejected any withdrawal.\n\nThe foreign minister of Dunmark, Ole Brant, offered "
                                + "security guarantees to both.\n"))
                .containsExactly("Veland party", "Orsk party", "Dunmark guarantor");
    }

    @Test
    void an_offer_in_return_for_something_is_a_party_s() {
        assertThat(sides(
                        "The foreign minister of Veland, Mira Tosk, said Veland would accept observers in return for a "
                                + "guarantee.\n"))
                .containsExactly("Veland party");
    }

    @Test
    void the_body_whose_envoy_is_called_the_mediator_mediates() {
        assertThat(
                        sides(
                                "Talks between Veland and Orsk opened on Monday, the envoy of the lake union, Hesta Moor, said.\n"))
                .contains("lake union mediator");
        assertThat(sides("The mediator, Ilse Bron, said the talks would go on. Bron, the foreign minister of Holm, was "
                        + "tired.\n"))
                .containsExactly("Holm mediator");
    }

    @Test
    void a_mission_that_observes_by_its_name_is_an_observer() {
        List<Roles.RoleFinding> found =
                find("Talks between Veland and Orsk opened on Monday.\n\nColonel Ana Reis, head of "
                        + "the Joint Observer Mission, said her teams had heard shots.\n");
        assertThat(found)
                .anyMatch(
                        finding -> finding.actor().equals("Joint Observer Mission") && finding.role() == Role.OBSERVER);
        assertThat(found).anyMatch(finding -> finding.actor().equals("Ana Reis") && finding.role() == Role.OBSERVER);
    }
}
