package parley.stability.durability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parley.model.deal.Deal;

/**
 * The closed forms for one box of inputs and one detection lag. Parties are 0 and 1; t counts periods from 0.
 *
 * <p>War: Fearon (1995), Powell (2002), with duration after Slantchev (2003). Guarantees: Walter (1997, 2002); their
 * size here follows from comparing the value of keeping to the deal with that of reneging once and fighting. Limits: two
 * parties, risk-neutral, one discount factor, breaches are noticed or not, no renegotiation.
 */
final class Terms {
    private final Inputs inputs;
    private final Enclosure[] values;
    private final int slopes;

    /** 1 - d(1 - h) */
    private final Enclosure warRate;

    /** V: what remains of the pie after a war, for ever. */
    private final Enclosure remains;

    /** b: what a whole chance of winning is worth. */
    private final Enclosure prize;

    /** d^L */
    private final Enclosure delay;

    /** A_L: the periods in which reneging goes unnoticed, discounted. */
    private final Enclosure unnoticed;

    /** @param sloped whether to follow slopes; without them it is quicker */
    Terms(Inputs inputs, Interval[] box, int lag, boolean sloped) {
        this.inputs = inputs;
        this.slopes = sloped ? inputs.uncertain() : 0;
        this.values = new Enclosure[box.length];
        for (int input = 0; input < box.length; input++) {
            values[input] = Enclosure.input(box[input], sloped ? inputs.place(input) : -1, slopes);
        }
        this.warRate = one().minus(discount().times(one().minus(input(Inputs.WAR_ENDS))));
        this.remains = one().minus(input(Inputs.DESTROYED)).over(one().minus(discount()));
        this.prize = discount().times(input(Inputs.WAR_ENDS)).times(remains).over(warRate);
        this.delay = discount().power(lag);
        Enclosure periods = constant(0);
        for (int period = 0; period < lag; period++) {
            periods = periods.times(discount()).plus(one());
        }
        this.unnoticed = periods;
    }

    private Enclosure constant(double value) {
        return Enclosure.constant(value, slopes);
    }

    private Enclosure one() {
        return constant(1);
    }

    private Enclosure input(int input) {
        return values[input];
    }

    private Enclosure own(int input, int party) {
        return values[input + party * Inputs.PER_PARTY];
    }

    Enclosure discount() {
        return input(Inputs.DISCOUNT);
    }

    Enclosure win(int party) {
        return party == 0 ? input(Inputs.WIN) : one().minus(input(Inputs.WIN));
    }

    /** s: the share, or what the other leaves. */
    Enclosure share(int party) {
        Deal.Party told = inputs.deal().parties().get(party);
        return told.share().isPresent() ? own(Inputs.SHARE, party) : one().minus(own(Inputs.SHARE, 1 - party));
    }

    /** W(p): value of war at this chance of winning. */
    Enclosure war(int party, Enclosure chance) {
        Enclosure fighting = own(Inputs.FLOW, party).minus(own(Inputs.COST, party));
        return fighting.over(warRate).plus(prize.times(chance));
    }

    Enclosure war(int party) {
        return war(party, win(party));
    }

    /** w: the share for ever that is worth as much as war. */
    Enclosure warShare(int party, Enclosure chance) {
        return one().minus(discount()).times(war(party, chance));
    }

    /** C: value of keeping to the deal. */
    Enclosure comply(int party) {
        Enclosure risk = discount().times(input(Inputs.BREAKDOWN));
        return share(party).plus(risk.times(war(party))).over(peaceRate());
    }

    /** 1 - d(1 - l) */
    private Enclosure peaceRate() {
        return one().minus(survives());
    }

    /** d(1 - l) */
    Enclosure survives() {
        return discount().times(one().minus(input(Inputs.BREAKDOWN)));
    }

    /** p + a v^t, clamped: the chance of winning after reneging in period t. */
    Enclosure odds(int party, int t) {
        Enclosure strike =
                own(Inputs.STRIKE, party).times(input(Inputs.STRIKE_KEEPS).power(t));
        return win(party).plus(strike).chance();
    }

    Enclosure odds(int party) {
        return win(party).plus(own(Inputs.STRIKE, party)).chance();
    }

    /** Pi: what the guarantor's acting takes; it cannot take odds that are not there. */
    Enclosure punishment(int party, Enclosure odds) {
        return own(Inputs.PUNISHMENT, party)
                .plus(prize.times(own(Inputs.ODDS, party).min(odds)));
    }

    Enclosure punishment(int party) {
        return punishment(party, odds(party));
    }

    /** g A_L + d^L W: value of reneging at these odds if nobody acts. */
    private Enclosure renegeUnpunished(int party, Enclosure odds) {
        return own(Inputs.RENEGE, party).times(unnoticed).plus(delay.times(war(party, odds)));
    }

    /** D(q): value of reneging now. */
    Enclosure renege(int party, Enclosure acts) {
        return renegeUnpunished(party, odds(party)).minus(delay.times(acts).times(punishment(party)));
    }

    /** q*: the least chance of the guarantor's acting at which the party keeps to the deal. */
    Enclosure leastGuarantee(int party) {
        return gain(party).makeUpFor(delay.times(punishment(party)));
    }

    /** D(0) - C: what reneging gains while nobody acts. */
    Enclosure gain(int party) {
        return renegeUnpunished(party, odds(party)).minus(comply(party));
    }

    Enclosure leastGuaranteeOfAll() {
        return leastGuarantee(0).max(leastGuarantee(1));
    }

    /** q^: the same when war comes next period anyhow; for lags beyond one period an extension of ours. */
    Enclosure edge(int party) {
        return required(party, 0);
    }

    /**
     * The requirement in a period after which {@code left} more of peace are expected and then war: the continuation
     * comes back to C by a factor d(1 - l) a period.
     */
    Enclosure required(int party, int left) {
        Enclosure lost = comply(party).minus(war(party)).times(survives().power(left + 1));
        return gain(party).plus(lost).makeUpFor(delay.times(punishment(party)));
    }

    /** What the guarantor's acting must make up for when reneging brings these odds; negative if nothing. */
    Enclosure raceNeed(int party, Enclosure odds) {
        return renegeUnpunished(party, odds).minus(comply(party));
    }

    /** What the guarantor's acting takes, as seen when reneging begins. */
    Enclosure racePower(int party, Enclosure odds) {
        return delay.times(punishment(party, odds));
    }

    /** The excess of q_t over the need in period t, peace being expected for ever; a need below none counts as none. */
    Enclosure raceMargin(int t) {
        return acts(t).minus(raceGuarantee(0, t).max(raceGuarantee(1, t)));
    }

    private Enclosure raceGuarantee(int party, int t) {
        return raceNeed(party, odds(party, t)).makeUpFor(racePower(party, odds(party, t)));
    }

    /** As {@link #raceMargin}, but going on beyond none, so that periods without need do not look like narrow ones. */
    Enclosure raceMarginBeyond(int t) {
        Enclosure first = raceNeed(0, odds(0, t)).over(racePower(0, odds(0, t)));
        Enclosure second = raceNeed(1, odds(1, t)).over(racePower(1, odds(1, t)));
        return acts(t).minus(first.max(second));
    }

    /** No margin after {@code last} is below this: needs only shrink, and so does the power to make up for them. */
    Enclosure raceTail(int last) {
        return input(Inputs.START)
                .min(input(Inputs.FLOOR))
                .minus(raceTail(0, last).max(raceTail(1, last)));
    }

    private Enclosure raceTail(int party, int last) {
        Enclosure need = raceNeed(party, odds(party, last));
        return need.over(racePower(party, odds(party, last))).max(need.over(racePower(party, win(party))));
    }

    /** q_t */
    Enclosure acts(int t) {
        Enclosure floor = input(Inputs.FLOOR);
        Enclosure fades = input(Inputs.KEEPS).power(t);
        return floor.times(one().minus(fades)).plus(input(Inputs.START).times(fades));
    }

    /** Pi*: what the guarantor's acting would have to take for its chance as it starts to be enough. */
    Enclosure neededPunishment(int party) {
        return gain(party).makeUpFor(delay.times(acts(0)));
    }

    /**
     * d*: how much the next period must count for the party to keep to the deal with no guarantor, one period of
     * reneging unnoticed and what war is worth a period held as it is (Friedman 1971).
     */
    Enclosure patience(int party) {
        Enclosure punished = own(Inputs.RENEGE, party).minus(warShare(party, odds(party)));
        return temptation(party).makeUpFor(punished.max(zero()));
    }

    /** What striking first is worth to both parties together, as a share of the pie. */
    Enclosure firstStrikes() {
        return strikeGain(0).plus(strikeGain(1));
    }

    private Enclosure strikeGain(int party) {
        Enclosure gained = own(Inputs.STRIKE, party).min(one().minus(win(party)));
        return one().minus(discount()).times(prize).times(gained);
    }

    /** What war costs both together, as a share of the pie: the width of the bargaining range. Who wins cancels out. */
    Enclosure costsOfWar() {
        Enclosure flows = own(Inputs.FLOW, 0).minus(own(Inputs.COST, 0));
        Enclosure both = flows.plus(own(Inputs.FLOW, 1)).minus(own(Inputs.COST, 1));
        return one().minus(one().minus(discount()).times(both.over(warRate).plus(prize)));
    }

    /** D if nobody answers: reneging goes on for ever. */
    private Enclosure renegeForEver(int party) {
        return own(Inputs.RENEGE, party).over(one().minus(discount()));
    }

    /**
     * The least chance of the guarantor's acting at which the party keeps to the deal although the other will not answer:
     * unless the guarantor acts, reneging goes on for ever; if it does, there is war with the odds that it leaves.
     */
    Enclosure leastGuaranteeUnanswered(int party) {
        Enclosure left = renegeForEver(party).minus(war(party, odds(party))).plus(punishment(party));
        return renegeForEver(party)
                .minus(comply(party))
                .makeUpFor(delay.times(left).max(zero()));
    }

    Enclosure leastGuaranteeOfAll(List<Reply> replies) {
        return leastGuarantee(0, replies.get(0)).max(leastGuarantee(1, replies.get(1)));
    }

    Enclosure leastGuarantee(int party, Reply reply) {
        return switch (reply) {
            case NONE_CALLED_FOR -> zero();
            case WAR -> leastGuarantee(party);
            case ACQUIESCENCE -> leastGuaranteeUnanswered(party);
        };
    }

    /** g - s: what a period of reneging unnoticed brings beyond the deal. */
    Enclosure temptation(int party) {
        return own(Inputs.RENEGE, party).minus(share(party));
    }

    /** The least share at which the party keeps to the deal; may be negative. */
    Enclosure leastShare(int party, Enclosure acts) {
        Enclosure risk = discount().times(input(Inputs.BREAKDOWN));
        return peaceRate().times(renege(party, acts)).minus(risk.times(war(party)));
    }

    Enclosure zero() {
        return constant(0);
    }

    /**
     * The least q at which any split is self-enforcing. The shares max(0, A_i - q B_i) fit into the pie iff for each set
     * of parties the sum of A_i - q B_i does, so it is the greatest of three ratios.
     */
    Enclosure leastGuaranteeOfAnySplit() {
        Enclosure a = leastShare(0, zero());
        Enclosure b = leastShare(1, zero());
        Enclosure perA = peaceRate().times(delay).times(punishment(0));
        Enclosure perB = peaceRate().times(delay).times(punishment(1));
        return a.plus(b)
                .minus(one())
                .makeUpFor(perA.plus(perB))
                .max(a.minus(one()).makeUpFor(perA))
                .max(b.minus(one()).makeUpFor(perB));
    }

    /** (1 - l)^t */
    Enclosure survival(int t) {
        return one().minus(input(Inputs.BREAKDOWN)).power(t);
    }

    private Enclosure pathWin(int party, int t) {
        Enclosure first = input(Inputs.PATH + t);
        return party == 0 ? first : one().minus(first);
    }

    /** d_i(t) of a power path: value of fighting then, less what the guarantor's acting is expected to take. */
    private Enclosure outside(int party, int t, Enclosure acts) {
        return war(party, pathWin(party, t)).minus(acts.times(punishment(party)));
    }

    /** V_0 = 1 / (1 - d) */
    private Enclosure wholePie() {
        return one().over(one().minus(discount()));
    }

    /** By period: the least the first party must be promised from then on. */
    List<Enclosure> pathLow() {
        return promised(0);
    }

    /** By period: the most it can be promised from then on, which is what the others' least leaves. */
    List<Enclosure> pathHigh() {
        List<Enclosure> second = promised(1);
        List<Enclosure> others = promisedToOthers();
        List<Enclosure> high = new ArrayList<>();
        for (int t = 0; t < second.size(); t++) {
            high.add(wholePie().minus(second.get(t)).minus(others.get(t)));
        }
        return high;
    }

    /** By period: the least that all other parties together must be promised from then on. */
    private List<Enclosure> promisedToOthers() {
        List<Enclosure> all =
                new ArrayList<>(Collections.nCopies(inputs.deal().powerPath().size(), zero()));
        for (int other = 0; other < inputs.deal().others().size(); other++) {
            Enclosure later = zero();
            for (int t = all.size() - 1; t >= 0; t--) {
                later = input(inputs.other(other, t))
                        .times(wholePie())
                        .max(discount().times(later));
                all.set(t, all.get(t).plus(later));
            }
        }
        return all;
    }

    private List<Enclosure> promised(int party) {
        Enclosure least = own(Inputs.LEAST, party);
        List<Enclosure> promised = new ArrayList<>();
        for (int t = inputs.deal().powerPath().size() - 1; t >= 0; t--) {
            Enclosure later = promised.isEmpty()
                    ? least.times(wholePie())
                    : least.plus(discount().times(promised.get(0)));
            promised.add(0, outside(party, t, acts(t)).max(later));
        }
        return promised;
    }

    /**
     * By how much the shift of power after period t is too fast for peace under any way of bargaining: the rise of the
     * riser's outside option in one period less what peace saves (Powell 2004, 2006). War if positive.
     */
    Enclosure tooFast(int t) {
        Enclosure first = outside(0, t, acts(t));
        Enclosure second = outside(1, t, acts(t));
        Enclosure rise = discount()
                .times(outside(0, t + 1, acts(t + 1)))
                .minus(first)
                .max(discount().times(outside(1, t + 1, acts(t + 1))).minus(second));
        return rise.minus(
                wholePie().minus(promisedToOthers().get(t)).minus(first).minus(second));
    }

    /**
     * The same where whoever rises makes the offers (Fearon 1995): the most that the other can be given now, all of the
     * period's pie that is not spoken for and its outside option from the next, falls short of its outside option now by
     * this much.
     */
    Enclosure tooFastIfRiserProposes(int t) {
        return shortfall(0, t).max(shortfall(1, t));
    }

    private Enclosure shortfall(int party, int t) {
        Enclosure now = one().minus(own(Inputs.LEAST, 1 - party));
        Enclosure later = discount().times(outside(party, t + 1, acts(t + 1)));
        return outside(party, t, acts(t)).minus(now).minus(later);
    }

    /**
     * The least steady q at which the path is peaceful: in every period, what must be promised for the sake of fighting in
     * some period j or k from then on, or of the least, must fit into the whole pie beside what the others must be promised.
     * With no others it is enough to look at the earlier of j and k.
     */
    Enclosure pathFloor() {
        int never = inputs.deal().powerPath().size();
        List<Enclosure> others = promisedToOthers();
        Enclosure least = zero();
        for (int t = 0; t < never; t++) {
            Enclosure rest = wholePie().minus(others.get(t));
            for (int j = t; j <= never; j++) {
                for (int k = t; k <= never; k++) {
                    if (t == Math.min(j, k)
                            || (j == never && k == never)
                            || !inputs.deal().others().isEmpty()) {
                        Enclosure need = sake(0, t, j).plus(sake(1, t, k)).minus(rest);
                        least = least.max(need.makeUpFor(power(0, t, j).plus(power(1, t, k))));
                    }
                }
            }
        }
        return least;
    }

    /** What a party must be promised at t for the sake of fighting at j with no guarantor, or of its least alone. */
    private Enclosure sake(int party, int t, int j) {
        Enclosure least = own(Inputs.LEAST, party).times(wholePie());
        if (j == inputs.deal().powerPath().size()) {
            return least;
        }
        Enclosure later = discount().power(j - t);
        return later.times(outside(party, j, zero())).plus(least.times(one().minus(later)));
    }

    /** How much of that the guarantor's acting takes away. */
    private Enclosure power(int party, int t, int j) {
        return j == inputs.deal().powerPath().size()
                ? zero()
                : discount().power(j - t).times(punishment(party));
    }
}
