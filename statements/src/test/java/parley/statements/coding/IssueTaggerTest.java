package parley.statements.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Tag;

class IssueTaggerTest {
    private static final IssueTagger TAGGER = new IssueTagger(Codebooks.shipped());

    private static List<String> issues(String content) {
        return TAGGER.tags(content).stream().map(Tag::issue).toList();
    }

    @Test
    void among_equals_the_kind_named_first_comes_first() {
        assertThat(issues("they would discuss sanctions, prisoners and elections"))
                .startsWith("sanctions")
                .contains("prisoners", "governance");
    }

    @Test
    void more_phrases_outweigh_fewer() {
        assertThat(issues("soldiers had broken the truce with gunfire and shelling")
                        .getFirst())
                .isEqualTo("ceasefire");
    }

    @Test
    void what_is_offered_comes_before_the_condition_it_is_offered_on() {
        assertThat(issues("the hostages would be free in a week if the sanctions and the embargo were lifted"))
                .containsExactly("prisoners", "sanctions");
    }

    @Test
    void names_tell_nothing_of_what_is_spoken_about() {
        assertThat(issues("the men of the Hill Brigades would get a vote")).containsExactly("governance");
    }

    @Test
    void an_aside_is_background_unless_nothing_else_speaks() {
        assertThat(issues("the recognition of Upper Sarn, which voted in a referendum, as one state"))
                .containsExactly("recognition");
        assertThat(issues("what befell Upper Sarn, which voted in a referendum"))
                .containsExactly("governance");
    }

    @Test
    void every_tag_shows_the_words_that_fired_it() {
        assertThat(TAGGER.tags("that the pipelines stay shut")).containsExactly(new Tag("economy", "pipelines"));
    }
}
