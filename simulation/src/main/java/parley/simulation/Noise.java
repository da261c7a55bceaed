package parley.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import parley.model.Range;
import parley.model.challenge.Contest;
import parley.model.challenge.Contest.Actor;
import parley.stability.challenge.ChallengeModel;
import parley.stability.challenge.Round;

/**
 * How far the challenge model's answers move when its inputs are somewhat wrong: each draw multiplies everybody's capability
 * and salience by factors drawn evenly from [1 - noise, 1 + noise] (salience at most 1) and takes ranges anywhere within.
 * Draw k has the Philox stream k of the seed, so that the same seed gives the same bands.
 *
 * @param settings the contest with every range at its middle
 * @param bands by round from 0
 */
public record Noise(List<Round> settings, List<Bands> bands) {
    /** @param low twentieth and {@code high} nineteen twentieths of the draws lie below */
    public record Band(double low, double high) {}

    /** Where nine draws in ten lie in one round. */
    public record Bands(Band mean, Band median) {}

    /**
     * @param rounds from 0
     * @param draws from 1
     * @param noise from 0 to less than 1
     */
    public static Noise around(Contest contest, int rounds, int draws, double noise, long seed) {
        List<Actor> actors = contest.actors();
        List<Round> middle = rounds(
                actors.size(),
                actor -> middle(actors.get(actor).capability()),
                actor -> middle(actors.get(actor).salience()),
                actor -> middle(actors.get(actor).position()),
                rounds);
        List<List<Round>> drawn = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            UniformRandomProvider random = RandomSource.PHILOX_4X64.create(new long[] {seed, draw, 0, 0, 0, 0});
            double[] capability = new double[actors.size()];
            double[] salience = new double[actors.size()];
            double[] position = new double[actors.size()];
            for (int actor = 0; actor < actors.size(); actor++) {
                Actor told = actors.get(actor);
                capability[actor] = draw(told.capability(), random) * factor(noise, random);
                salience[actor] = Math.min(1, draw(told.salience(), random) * factor(noise, random));
                position[actor] = draw(told.position(), random);
            }
            drawn.add(rounds(actors.size(), i -> capability[i], i -> salience[i], i -> position[i], rounds));
        }
        List<Bands> bands = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            int number = round;
            bands.add(new Bands(
                    band(drawn, each -> each.get(number).mean()),
                    band(drawn, each -> each.get(number).median())));
        }
        return new Noise(middle, bands);
    }

    private static List<Round> rounds(
            int actors,
            IntToDoubleFunction capability,
            IntToDoubleFunction salience,
            IntToDoubleFunction position,
            int rounds) {
        double[][] inputs = new double[3][actors];
        for (int actor = 0; actor < actors; actor++) {
            inputs[0][actor] = capability.applyAsDouble(actor);
            inputs[1][actor] = salience.applyAsDouble(actor);
            inputs[2][actor] = position.applyAsDouble(actor);
        }
        return ChallengeModel.rounds(inputs[0], inputs[1], inputs[2], rounds);
    }

    private static double middle(Range range) {
        return (range.low().doubleValue() + range.high().doubleValue()) / 2;
    }

    private static double draw(Range range, UniformRandomProvider random) {
        double low = range.low().doubleValue();
        double high = range.high().doubleValue();
        return low < high ? low + (high - low) * random.nextDouble() : low;
    }

    private static double factor(double noise, UniformRandomProvider random) {
        return 1 + noise * (2 * random.nextDouble() - 1);
    }

    private static Band band(List<List<Round>> drawn, ToDoubleFunction<List<Round>> number) {
        double[] sorted = drawn.stream().mapToDouble(number).sorted().toArray();
        int tail = sorted.length / 20;
        return new Band(sorted[tail], sorted[sorted.length - 1 - tail]);
    }
}
