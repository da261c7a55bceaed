package parley.stability.durability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.deal.Deal;

/**
 * The numbers of a deal as an ordered list of named intervals. What the deal leaves out stands at the value at which it
 * does nothing. The detection lag, being whole, stands apart.
 */
final class Inputs {
    static final int DISCOUNT = 0;
    static final int WAR_ENDS = 1;
    static final int DESTROYED = 2;
    static final int WIN = 3;
    static final int BREAKDOWN = 4;
    static final int START = 5;
    static final int FLOOR = 6;
    static final int KEEPS = 7;
    static final int STRIKE_KEEPS = 8;
    /** Of the first party; those of the second follow {@link #PER_PARTY} later. */
    static final int SHARE = 9;

    static final int FLOW = 10;
    static final int COST = 11;
    static final int RENEGE = 12;
    static final int STRIKE = 13;
    static final int PUNISHMENT = 14;
    static final int ODDS = 15;

    /** What it must get in every period of a power path. */
    static final int LEAST = 16;

    static final int PER_PARTY = 8;
    static final int PATH = SHARE + 2 * PER_PARTY;

    /** After so many draws whose shares exceed the pie, the least shares are taken; they never do. */
    private static final int MOST_TRIES = 1000;

    private final Deal deal;
    private final List<String> names = new ArrayList<>();
    private final List<Interval> ranges = new ArrayList<>();
    private final int[] places;
    private final int uncertain;

    Inputs(Deal deal) {
        this.deal = deal;
        add("discount", deal.discount());
        add("end of war", deal.warEnds());
        add("destroyed by war", deal.destroyed());
        add(deal.parties().get(0).name() + " wins", deal.win());
        add("breakdown rate", deal.breakdownRate().orElse(null), 0);
        acting();
        add("first-strike advantage kept", deal.vulnerabilityKeeps().orElse(null), 1);
        for (int party = 0; party < 2; party++) {
            party(party);
        }
        for (int period = 0; period < deal.powerPath().size(); period++) {
            add("power path, period " + period, deal.powerPath().get(period));
        }
        for (Deal.Outsider other : deal.others()) {
            for (int period = 0; period < other.fighting().size(); period++) {
                add(
                        "what fighting is worth to " + other.name() + ", period " + period,
                        other.fighting().get(period));
            }
        }
        this.places = new int[ranges.size()];
        int next = 0;
        for (int input = 0; input < places.length; input++) {
            places[input] = ranges.get(input).wide() ? next++ : -1;
        }
        this.uncertain = next;
    }

    private void acting() {
        Estimate start = null;
        Estimate floor = null;
        Estimate keeps = null;
        if (deal.guarantee().isPresent()) {
            switch (deal.guarantee().get().acts()) {
                case Deal.Acting.Steady steady -> start = steady.chance();
                case Deal.Acting.Fading fading -> {
                    start = fading.start();
                    floor = fading.floor();
                    keeps = fading.keeps();
                }
            }
        }
        add("guarantor acts", start, 0);
        add("guarantor acts in the long run", floor, 0);
        add("guarantee kept", keeps, 1);
    }

    private void party(int party) {
        Deal.Party told = deal.parties().get(party);
        Optional<Deal.Against> against =
                deal.guarantee().map(guarantee -> guarantee.against().get(party));
        add(told.name() + "'s share", told.share().orElse(null), 0);
        add(told.name() + "'s flow in war", told.fightingFlow());
        add(told.name() + "'s cost of war", told.fightingCost());
        add(told.name() + "'s flow while reneging", told.renegeFlow());
        add(told.name() + "'s first-strike advantage", told.firstStrike());
        add(
                "guarantor's cost to " + told.name(),
                against.map(Deal.Against::cost).orElse(null),
                0);
        add(
                "guarantor's cut of " + told.name() + "'s odds",
                against.map(Deal.Against::odds).orElse(null),
                0);
        add(
                told.name() + "'s least in a period",
                deal.atLeast().isEmpty() ? null : deal.atLeast().get(party),
                0);
    }

    private void add(String name, Estimate estimate) {
        Range range = estimate.range();
        names.add(name);
        ranges.add(new Interval(range.low().doubleValue(), range.high().doubleValue()));
    }

    private void add(String name, @Nullable Estimate estimate, double otherwise) {
        if (estimate != null) {
            add(name, estimate);
            return;
        }
        names.add(name);
        ranges.add(Interval.exactly(otherwise));
    }

    /** What fighting is worth to an other party in a period, as an input. */
    int other(int which, int period) {
        return PATH + deal.powerPath().size() * (1 + which) + period;
    }

    Deal deal() {
        return deal;
    }

    String name(int input) {
        return names.get(input);
    }

    Interval[] box() {
        return ranges.toArray(Interval[]::new);
    }

    /** Every input at the middle of its interval. */
    Interval[] middle() {
        return ranges.stream().map(range -> Interval.exactly(range.middle())).toArray(Interval[]::new);
    }

    int shortestLag() {
        return deal.detectionLag().range().low().intValue();
    }

    int longestLag() {
        return deal.detectionLag().range().high().intValue();
    }

    /** The place of an input among the uncertain ones; -1 if it is known. */
    int place(int input) {
        return places[input];
    }

    /** How many inputs, the lag apart, are uncertain. */
    int uncertain() {
        return uncertain;
    }

    boolean allKnown() {
        return uncertain == 0 && shortestLag() == longestLag();
    }

    /** Each input drawn evenly from its interval, such that the two shares fit into the pie. */
    Interval[] draw(RandomGenerator random) {
        double[] values =
                ranges.stream().mapToDouble(range -> draw(range, random)).toArray();
        int other = SHARE + PER_PARTY;
        for (int tries = 0; values[SHARE] + values[other] > 1 + 1e-12; tries++) {
            boolean again = tries < MOST_TRIES;
            values[SHARE] =
                    again ? draw(ranges.get(SHARE), random) : ranges.get(SHARE).low();
            values[other] =
                    again ? draw(ranges.get(other), random) : ranges.get(other).low();
        }
        return Arrays.stream(values).mapToObj(Interval::exactly).toArray(Interval[]::new);
    }

    int drawLag(RandomGenerator random) {
        return random.nextInt(shortestLag(), longestLag() + 1);
    }

    private static double draw(Interval range, RandomGenerator random) {
        return range.wide() ? random.nextDouble(range.low(), Math.nextUp(range.high())) : range.low();
    }
}
