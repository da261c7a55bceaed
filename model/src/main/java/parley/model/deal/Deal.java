package parley.model.deal;

import java.util.List;
import java.util.Optional;
import parley.model.Estimate;

/**
 * A settlement and what it must hold out against (Fearon 1995; Walter 1997, 2002; Powell 2002). The pie is 1 a period;
 * time runs in periods of one length throughout; every number may be a range.
 *
 * @param discount what the next period counts for in this one, in (0, 1); common to both parties
 * @param warEnds chance that a war ends in a period, in (0, 1]
 * @param destroyed share of the pie that a war destroys for ever, in [0, 1]
 * @param win chance that the first party wins a war, in [0, 1]; the second wins otherwise
 * @param breakdownRate chance that the deal breaks down in a period by nobody's choice, in [0, 1)
 * @param detectionLag whole periods until reneging is noticed, from 1
 * @param parties the two parties
 * @param vulnerabilityKeeps share of the first-strike advantages left after each period, in [0, 1]
 * @param powerPath chance that the first party wins, period by period, the last for ever after; empty when power is not
 *     expected to shift
 * @param atLeast what each party must get in every period of the power path, in the order of the parties, each in [0, 1],
 *     together at most 1: what cannot be divided or handed over; empty when everything can
 * @param others further parties who could fight while power shifts; their own keeping to the deal is not looked into
 */
public record Deal(
        String name,
        Estimate discount,
        Estimate warEnds,
        Estimate destroyed,
        Estimate win,
        Optional<Estimate> breakdownRate,
        Estimate detectionLag,
        List<Party> parties,
        Optional<Guarantee> guarantee,
        Optional<Estimate> vulnerabilityKeeps,
        List<Estimate> powerPath,
        List<Estimate> atLeast,
        List<Outsider> others) {
    public Deal {
        parties = List.copyOf(parties);
        powerPath = List.copyOf(powerPath);
        atLeast = List.copyOf(atLeast);
        others = List.copyOf(others);
        if (parties.size() != 2
                || parties.stream().allMatch(party -> party.share().isEmpty())) {
            throw new IllegalArgumentException("a deal has two parties, and tells the share of one at least");
        }
    }

    /**
     * One side.
     *
     * @param share what it gets of the pie each period, in [0, 1]; empty for all that the other leaves
     * @param fightingFlow what it gets each period while fighting
     * @param fightingCost what fighting costs it each period, from 0
     * @param renegeFlow what it gets each period while it reneges unnoticed
     * @param firstStrike what reneging adds to its chance of winning, in [0, 1]
     */
    public record Party(
            String name,
            Optional<Estimate> share,
            Estimate fightingFlow,
            Estimate fightingCost,
            Estimate renegeFlow,
            Estimate firstStrike) {}

    /**
     * A further party in a shift of power.
     *
     * @param fighting the share of the pie for ever that fighting is worth to it, in [0, 1], by period of the power path
     */
    public record Outsider(String name, List<Estimate> fighting) {
        public Outsider {
            fighting = List.copyOf(fighting);
        }
    }

    /**
     * A third party that would act against whoever reneges.
     *
     * @param against what its acting does to each party, in the order of the parties
     */
    public record Guarantee(Acting acts, List<Against> against) {
        public Guarantee {
            against = List.copyOf(against);
        }
    }

    /** How likely the guarantor acts on a breach. */
    public sealed interface Acting {
        /** @param chance in [0, 1], the same for ever */
        record Steady(Estimate chance) implements Acting {}

        /**
         * {@code floor + (start - floor) * keeps^t} in period t from 0.
         *
         * @param start chance in the first period, in [0, 1]
         * @param floor chance in the long run, in [0, 1]
         * @param keeps share of the difference left after each period, in [0, 1]
         */
        record Fading(Estimate start, Estimate floor, Estimate keeps) implements Acting {}
    }

    /**
     * @param cost present value of what acting costs the one who reneged, from 0
     * @param odds what it takes from its chance of winning, in [0, 1]
     */
    public record Against(Estimate cost, Estimate odds) {}
}
