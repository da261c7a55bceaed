package parley.statements.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Chains against the enumeration of all labellings, and what they learn of small talks. */
class LinearChainTest {
    private static final int LABELS = 3;
    private static final long SEED = 20261124;

    private record Labelling(int[] labels, double score) {}

    @Test
    void marginals_and_best_labellings_are_those_of_all_labellings_enumerated() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            LinearChain chain = chain(random);
            Sequence sequence = sequence(random, 1 + random.nextInt(5));
            List<Labelling> all = enumerate(chain, sequence);
            String told = "seed " + SEED + ", round " + round;
            double total =
                    all.stream().mapToDouble(each -> Math.exp(each.score())).sum();

            Lattice lattice = new Lattice();
            lattice.read(chain, sequence);
            for (int i = 0; i < sequence.length(); i++) {
                for (int y = 0; y < LABELS; y++) {
                    int at = i;
                    int label = y;
                    double expected = all.stream()
                                    .filter(each -> each.labels()[at] == label)
                                    .mapToDouble(each -> Math.exp(each.score()))
                                    .sum()
                            / total;
                    assertThat(lattice.probability(i, y)).as(told).isEqualTo(expected, within(1e-5));
                }
            }
            int[] best = new int[sequence.length()];
            lattice.best(chain, best);
            assertThat(best).as(told).isEqualTo(all.getFirst().labels());
            assertThat(lattice.probability(best))
                    .as(told)
                    .isEqualTo(Math.exp(all.getFirst().score()) / total, within(1e-5));

            int[][] several = new int[4][sequence.length()];
            int found = new KBest().find(chain, lattice, sequence.length(), several);
            assertThat(found).as(told).isEqualTo(Math.min(4, all.size()));
            for (int k = 0; k < found; k++) {
                assertThat(several[k]).as(told).isEqualTo(all.get(k).labels());
            }
        }
    }

    @Test
    void a_chain_read_from_its_file_is_the_chain_that_was_written_and_gives_the_same_bytes() throws IOException {
        byte[] bytes = written(chain(new SplittableRandom(SEED)));
        LinearChain again = ChainFile.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        assertThat(written(again)).isEqualTo(bytes);
    }

    @Test
    void a_label_that_may_not_follow_never_does() {
        boolean[] allowed = new boolean[(LABELS + 1) * LABELS];
        Arrays.fill(allowed, true);
        allowed[0 * LABELS + 2] = false;
        Trainer trainer = new Trainer(LABELS, allowed, new Trainer.Settings(5, 0.1, 1e-6, 1, 1));
        Sequence offer = words(1, 2);
        trainer.add(offer, new int[] {0, 1});
        LinearChain chain = trainer.train();
        Lattice lattice = new Lattice();
        lattice.read(chain, words(1, 3));
        assertThat(lattice.pair(0, 0, 2)).isZero();
    }

    @Test
    void it_learns_that_the_label_depends_on_the_word_before() {
        boolean[] allowed = new boolean[(2 + 1) * 2];
        Arrays.fill(allowed, true);
        Trainer trainer = new Trainer(2, allowed, new Trainer.Settings(30, 0.2, 1e-6, 1, 1));
        // A refusal (7) turns the labels that follow it; the words beside it tell nothing.
        for (int i = 0; i < 20; i++) {
            trainer.add(words(7, 5, 5), new int[] {1, 1, 1});
            trainer.add(words(8, 5, 5), new int[] {0, 0, 0});
        }
        LinearChain chain = trainer.train();
        Lattice lattice = new Lattice();
        int[] labels = new int[3];
        lattice.read(chain, words(7, 5, 5));
        lattice.best(chain, labels);
        assertThat(labels).containsExactly(1, 1, 1);
        lattice.read(chain, words(8, 5, 5));
        lattice.best(chain, labels);
        assertThat(labels).containsExactly(0, 0, 0);
    }

    @Test
    void the_same_lessons_give_the_same_bytes() throws IOException {
        assertThat(learned()).isEqualTo(learned());
    }

    private static byte[] learned() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        boolean[] allowed = new boolean[(LABELS + 1) * LABELS];
        Arrays.fill(allowed, true);
        Trainer trainer = new Trainer(LABELS, allowed, new Trainer.Settings(4, 0.1, 1e-5, 1, 3));
        for (int i = 0; i < 50; i++) {
            Sequence sequence = sequence(random, 4);
            trainer.add(sequence, new int[] {
                random.nextInt(LABELS), random.nextInt(LABELS), random.nextInt(LABELS), random.nextInt(LABELS)
            });
        }
        return written(trainer.train());
    }

    private static byte[] written(LinearChain chain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ChainFile.write(chain, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static LinearChain chain(SplittableRandom random) {
        HashIndex index = new HashIndex(16);
        float[] weights = new float[10 * LABELS];
        for (int f = 0; f < 10; f++) {
            index.add(Hash.of(0, f));
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.round(random.nextDouble(-64, 64)) * ChainFile.STEP;
        }
        float[] transitions = new float[(LABELS + 1) * LABELS];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = (float) random.nextDouble(-1, 1);
        }
        return new LinearChain(LABELS, index, weights, transitions);
    }

    private static Sequence sequence(SplittableRandom random, int length) {
        Sequence sequence = new Sequence();
        for (int i = 0; i < length; i++) {
            for (int f = 0; f < 4; f++) {
                // Some features the chain has never met.
                sequence.add(Hash.of(0, random.nextInt(14)));
            }
            sequence.next();
        }
        return sequence;
    }

    private static Sequence words(int... words) {
        Sequence sequence = new Sequence();
        for (int word : words) {
            sequence.add(Hash.of(0, word));
            sequence.next();
        }
        return sequence;
    }

    private static List<Labelling> enumerate(LinearChain chain, Sequence sequence) {
        float[] scores = new float[sequence.length() * LABELS];
        chain.score(sequence, scores);
        List<Labelling> all = new ArrayList<>();
        int count = (int) Math.pow(LABELS, sequence.length());
        for (int code = 0; code < count; code++) {
            int[] labels = new int[sequence.length()];
            int rest = code;
            double score = 0;
            for (int i = 0; i < labels.length; i++) {
                labels[i] = rest % LABELS;
                rest /= LABELS;
                score += scores[i * LABELS + labels[i]] + chain.transition(i == 0 ? LABELS : labels[i - 1], labels[i]);
            }
            all.add(new Labelling(labels, score));
        }
        all.sort(Comparator.comparingDouble(Labelling::score).reversed());
        return all;
    }
}
