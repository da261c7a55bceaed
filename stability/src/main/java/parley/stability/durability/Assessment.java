package parley.stability.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.model.deal.Deal;

/**
 * How durable a deal is. Lists run by party. Every figure holds for every input within its range (and is mostly tight to 1e-5); shares and
 * counts of periods are of seeded draws, evenly from each range, unless told otherwise. Values are present values in
 * periods' pies.
 *
 * @param war W, value of war
 * @param warShare w, the share for ever worth as much
 * @param bargainingRange shares of the first party that both prefer to war; may be empty
 * @param firstStrikeRange the same if each could strike first (Fearon 1995; Powell 2006); empty means pre-emption
 * @param preemption the same as what striking first is worth against what war costs
 * @param comply C, value of keeping to the deal
 * @param renege D, value of reneging now, under the guarantee as it starts
 * @param punishment Pi, what the guarantor's acting takes; absent without a guarantor
 * @param neededPunishment Pi*, what its acting would have to take for its chance as it starts to be enough; infinite where
 *     nothing would do. Absent without a guarantor
 * @param leastGuarantee q*, the least chance of its acting that is enough; above 1 none is. Absent without a guarantor
 * @param leastGuaranteeOfAll the greater of the two
 * @param usualGuarantee where nine draws in ten of it lie; absent if all inputs are known
 * @param binding the party that needs it in most draws
 * @param bindingShare share of those draws; near a half neither party stands out
 * @param selfEnforcingRange shares of the first party at which both comply under the guarantee as it starts; may be empty
 * @param leastGuaranteeOfAnySplit the least chance at which any share is self-enforcing; absent without a guarantor
 * @param patience d*, the discount factor from which on reneging does not pay even with no guarantor, what war is worth a
 *     period held as it is; 1 or more if none. Absent unless the lag is one period
 * @param fading absent unless the guarantee fades
 * @param race absent unless a vulnerability and a guarantor are told
 * @param powerPath absent unless told
 * @param survival chance that nothing has broken the deal down by period t from 0, for {@link Durability#PERIODS} and
 *     one; absent without a breakdown rate. It leaves aside whether the parties wish to go on
 * @param tornado what each uncertain input does to q* of all, or without a guarantor to the greatest gain from reneging;
 *     the longest bar first
 * @param selfEnforcing share of draws in which both parties comply: 0 or 1 if all inputs are known
 * @param draws how many; 1 if all inputs are known
 */
public record Assessment(
        Deal deal,
        List<Figure> war,
        List<Figure> warShare,
        Ends bargainingRange,
        Ends firstStrikeRange,
        Preemption preemption,
        List<Figure> comply,
        List<Figure> renege,
        List<Figure> punishment,
        List<Figure> neededPunishment,
        List<Figure> leastGuarantee,
        Optional<Figure> leastGuaranteeOfAll,
        Optional<Band> usualGuarantee,
        String binding,
        double bindingShare,
        Ends selfEnforcingRange,
        Optional<Figure> leastGuaranteeOfAnySplit,
        List<Figure> patience,
        Optional<Fading> fading,
        Optional<Race> race,
        Optional<PowerPath> powerPath,
        List<Figure> survival,
        List<Bar> tornado,
        double selfEnforcing,
        int draws,
        long seed) {
    private static final int BARS_TOLD = 3;

    /** Below this share of draws no party is named as the one that binds. */
    private static final double CLEAR = 0.6;

    /** The whole in one paragraph. */
    public String paragraph() {
        List<String> sentences = new ArrayList<>();
        leastGuaranteeOfAll.ifPresent(all -> sentences.add(guarantee(all)));
        sentences.add(compliance());
        sentences.add(range());
        fading.ifPresent(faded -> sentences.add(lasting(faded)));
        if (!tornado.isEmpty()) {
            sentences.add(matters());
        }
        return String.join(" ", sentences);
    }

    private String matters() {
        List<String> most = tornado.stream()
                .filter(bar -> bar.length() > 1e-9)
                .limit(BARS_TOLD)
                .map(Bar::input)
                .toList();
        String what = deal.guarantee().isPresent() ? "the guarantee needed" : "what reneging gains";
        return most.isEmpty()
                ? "No uncertain input by itself changes " + what + "."
                : "What matters most to " + what + " among the uncertain inputs: " + String.join("; ", most) + ".";
    }

    private String guarantee(Figure all) {
        if (all.high() <= 0) {
            return "Both parties would keep to the deal without a guarantor.";
        }
        if (all.low() > 1) {
            return "No guarantee of this size suffices, however surely the guarantor acts; " + needier();
        }
        if (all.high() > 1) {
            return "How surely a guarantor must act on a breach hangs on what is uncertain: from "
                    + (all.low() <= 0 ? "not at all" : "a chance of " + Figure.digits(all.low()))
                    + " to more surely than any can" + usual(all) + "; " + needier();
        }
        return "To be kept, the deal needs a guarantor who acts on a breach with a chance of at least " + all
                + usual(all) + "; " + needier();
    }

    private String usual(Figure all) {
        return usualGuarantee
                .map(Band::toString)
                .filter(band -> !band.equals(all.toString()))
                .map(band -> " (" + band + " in nine draws of ten)")
                .orElse("");
    }

    private String needier() {
        boolean alike =
                Math.abs(leastGuarantee.get(0).low() - leastGuarantee.get(1).low()) < 1e-12;
        if (draws == 1) {
            return alike ? "both parties need it alike." : binding + " needs it more.";
        }
        return bindingShare < CLEAR
                ? "which party needs it more is open."
                : binding + " needs it more in " + percent(bindingShare) + " of the draws.";
    }

    private String compliance() {
        boolean guaranteed = deal.guarantee().isPresent();
        String under = guaranteed ? "Under the guarantee as it starts" : "With no guarantor";
        if (draws == 1) {
            return under + " it is " + (selfEnforcing == 1 ? "" : "not ") + "self-enforcing.";
        }
        return under + " it is self-enforcing in " + percent(selfEnforcing) + " of " + draws
                + " draws of the uncertain inputs (seed " + seed + ").";
    }

    private String range() {
        String first = deal.parties().get(0).name();
        double share = selfEnforcingRange.low().share().orElse(0);
        if (selfEnforcingRange.empty() || share == 0) {
            return "No division of the pie is self-enforcing" + (draws == 1 ? "." : " in any of them.");
        }
        String none =
                share < 1 ? "in " + percent(1 - share) + " of the draws there is no division both would keep." : "";
        Figure least = ofPie(selfEnforcingRange.low());
        Figure most = ofPie(selfEnforcingRange.high());
        if (least.low() <= 0 && least.high() >= 1 && most.low() <= 0 && most.high() >= 1) {
            return "Which divisions both would keep is wide open" + (none.isEmpty() ? "." : "; " + none);
        }
        return "Divisions that both would keep give " + first + " from " + least + " up to " + most + " of the pie"
                + (none.isEmpty() ? "." : "; " + none);
    }

    private static Figure ofPie(Figure share) {
        return new Figure(Math.clamp(share.low(), 0, 1), Math.clamp(share.high(), 0, 1), share.share());
    }

    private String lasting(Fading faded) {
        if (faded.forever() == 1) {
            return "The guarantee fades, but never below what is needed.";
        }
        Count peace = faded.peace();
        String periods = peace.known()
                ? peace.low() + (peace.low() == 1 ? " period" : " periods")
                : peace.low() + " periods to " + (peace.high() == Count.NEVER ? "for ever" : peace.high());
        return "As the guarantee fades, peace lasts " + periods + ".";
    }

    private static String percent(double share) {
        if (share > 0 && share < 0.005) {
            return "under 1 %";
        }
        return share < 1 && share >= 0.995 ? "over 99 %" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
