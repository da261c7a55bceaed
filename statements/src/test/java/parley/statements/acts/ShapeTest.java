package parley.statements.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {
    private static Shape shape(String content) {
        return Shape.of(Wording.of(content));
    }

    @Test
    void to_before_a_verb_opens_an_infinitive_and_before_an_article_a_thing() {
        assertThat(shape("to open the pass").form()).isEqualTo("to do");
        assertThat(shape("to the new line").form()).isEqualTo("to a thing");
    }

    @Test
    void the_frame_is_that_of_the_main_clause() {
        assertThat(shape("if the dam is closed, we will leave").frame()).isEqualTo("will");
        assertThat(shape("we won't leave").frame()).isEqualTo("will not");
        assertThat(shape("a hard day").frame()).isEqualTo("plain");
    }

    @Test
    void a_content_of_marks_alone_is_empty() {
        assertThat(shape("…").form()).isEqualTo("empty");
    }
}
