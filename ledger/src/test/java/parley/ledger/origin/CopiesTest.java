package parley.ledger.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final long SEED = 20_240_315;

    @Test
    void a_story_with_another_beginning_and_a_cut_end_is_found() {
        List<String> wire = words(new Random(SEED), 400);
        List<String> copy = new ArrayList<>(words(new Random(SEED + 1), 60));
        copy.addAll(wire.subList(30, 300));

        assertThat(found(text(copy), text(wire))).isTrue();
    }

    @Test
    void two_stories_with_one_quote_in_common_are_two() {
        List<String> one = words(new Random(SEED), 400);
        List<String> two = new ArrayList<>(words(new Random(SEED + 1), 380));
        two.addAll(one.subList(100, 140));

        assertThat(found(text(two), text(one))).isFalse();
    }

    @Test
    void texts_too_short_to_compare_are_no_copies() {
        assertThat(found("The talks go on.", "The talks go on.")).isFalse();
    }

    @Test
    void words_of_any_script_count() {
        String text = "Стороны договорились о прекращении огня в порту и о возвращении рыбацких судов до конца месяца";

        assertThat(Shingles.of(text).size()).isEqualTo(11);
        assertThat(found(text, text)).isTrue();
    }

    @Test
    void candidates_miss_no_copy_that_comparing_every_pair_finds() {
        System.out.println("CopiesTest seed " + SEED);
        Random random = new Random(SEED);
        Copies copies = new Copies();
        Map<String, Shingles> known = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            List<String> words = words(random, 200 + random.nextInt(400));
            if (i > 0 && random.nextBoolean()) {
                List<String> from = List.of(texts.get(i - 1).split(" "));
                words = new ArrayList<>(words.subList(0, random.nextInt(150)));
                words.addAll(from.subList(0, from.size() * (50 + random.nextInt(50)) / 100));
            }
            texts.add(text(words));
            Shingles shingles = Shingles.of(text(words));
            double most =
                    known.values().stream().mapToDouble(shingles::shared).max().orElse(0);

            assertThat(copies.of(shingles, known::get).isPresent())
                    .as("text %d, which shares %.2f with another", i, most)
                    .isEqualTo(most > Copies.ONE_STORY);
            known.put(String.valueOf(i), shingles);
            copies.add(String.valueOf(i), Fingerprint.of(shingles));
        }
    }

    @Test
    void a_fingerprint_is_the_same_after_it_was_stored() {
        Fingerprint fingerprint = Fingerprint.of(Shingles.of(text(words(new Random(SEED), 100))));

        assertThat(Fingerprint.of(fingerprint.bytes()).bytes()).isEqualTo(fingerprint.bytes());
        assertThat(Fingerprint.of(fingerprint.bytes()).shared(fingerprint)).isEqualTo(1.0);
    }

    private final List<String> texts = new ArrayList<>();

    private static boolean found(String later, String earlier) {
        Copies copies = new Copies();
        Shingles shingles = Shingles.of(earlier);
        copies.add("earlier", Fingerprint.of(shingles));
        return copies.of(Shingles.of(later), id -> shingles).isPresent();
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + random.nextInt(2000));
        }
        return words;
    }

    private static String text(List<String> words) {
        return String.join(" ", words);
    }
}
