package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model files with slips of every kind: each is answered or refused with its problems, and never brings the program down. */
@Tag("long")
class MutationTest {
    private static final int MUTATIONS = 1_000;
    private static final List<String[]> MODELS = List.of(
            new String[] {"solve", "harbour/talks.yaml", "--samples", "50"},
            new String[] {"simulate", "harbour/talks.yaml", "--runs", "20"},
            new String[] {"stability", "harbour/conflict.yaml"},
            new String[] {"durability", "harbour/deal.yaml"},
            new String[] {"durability", "valley/deal.yaml"});
    private static final List<String> BITS = List.of(
            "0",
            "-1",
            "1e9",
            "0.5",
            "99999999999999999999",
            "[0, 1]",
            "[1, 0]",
            "[]",
            "{}",
            "null",
            "~",
            ":",
            "-",
            "'",
            "\"",
            "{",
            "]",
            "\t",
            " ",
            "#",
            "&a",
            "*a",
            "!!int",
            "é",
            "\u0000",
            "\uD83D\uDE00",
            "NaN",
            ".inf",
            "1/3");

    @Test
    void no_slip_in_a_model_brings_the_program_down(@TempDir Path folder) throws IOException {
        long seed = System.nanoTime();
        System.out.println("mutations, seed " + seed);
        Random chance = new Random(seed);
        int answered = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String[] model = MODELS.get(i % MODELS.size());
            String text = Files.readString(Project.file("casebook/" + model[1]));
            for (int slips = 1 + chance.nextInt(3); slips > 0; slips--) {
                text = mutated(text, chance);
            }
            Path file = Files.writeString(folder.resolve("mutated.yaml"), text);
            List<String> command = new ArrayList<>(List.of(model));
            command.set(1, file.toString());
            if (chance.nextBoolean()) {
                command.add("--json");
            }

            Run run = Run.parley(command.toArray(String[]::new));

            String which = "seed " + seed + ", mutation " + i + ": " + command + "\n" + text;
            assertThat(run.err()).as(which).doesNotContain("our mistake");
            assertThat(run.exit()).as(which).isIn(0, 2);
            assertThat(run.exit() == 0 ? run.out() : run.err()).as(which).isNotBlank();
            answered += run.exit() == 0 ? 1 : 0;
        }
        assertThat(answered).as("seed " + seed).isBetween(MUTATIONS / 50, MUTATIONS);
    }

    private static String mutated(String text, Random chance) {
        if (text.isEmpty()) {
            return text;
        }
        int at = chance.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + chance.nextInt(4));
        List<String> lines = new ArrayList<>(text.lines().toList());
        return switch (chance.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + BITS.get(chance.nextInt(BITS.size())) + text.substring(at);
            case 2 -> text.substring(0, at) + BITS.get(chance.nextInt(BITS.size())) + text.substring(end);
            case 3 -> number(text, at, chance);
            case 4 -> {
                lines.remove(chance.nextInt(lines.size()));
                yield String.join("\n", lines);
            }
            case 5 -> {
                lines.add(chance.nextInt(lines.size()), lines.get(chance.nextInt(lines.size())));
                yield String.join("\n", lines);
            }
            default -> text.substring(0, at);
        };
    }

    /** Another number in place of the first after {@code at}. */
    private static String number(String text, int at, Random chance) {
        String other = List.of("0", "1", "-3", "0.999", "7", "1000", "123456789", "1e-300")
                .get(chance.nextInt(8));
        return text.substring(0, at) + text.substring(at).replaceFirst("[0-9]+([.][0-9]+)?", other);
    }
}
