package parley.model.deal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.yaml.YamlText;

/** Writes a deal as the YAML file that {@link DealFile} reads back, each number with its basis beside it. */
public final class DealYaml {
    private final StringBuilder out = new StringBuilder();

    private DealYaml() {}

    public static String write(Deal deal) {
        return new DealYaml().text(deal);
    }

    private String text(Deal deal) {
        line("deal: " + YamlText.word(deal.name()));
        line("discount: " + number(deal.discount()));
        line("war: {end-probability: " + number(deal.warEnds()) + ", destroyed: " + number(deal.destroyed()) + "}");
        deal.breakdownRate().ifPresent(rate -> line("breakdown-rate: " + number(rate)));
        line("detection-lag: " + number(deal.detectionLag()));
        line("parties:");
        for (Deal.Party party : deal.parties()) {
            line("  " + YamlText.word(party.name()) + ":");
            party.share().ifPresent(share -> line("    share: " + number(share)));
            if (party.equals(deal.parties().get(0))) {
                line("    win: " + number(deal.win()));
            }
            line("    fighting: {flow: " + number(party.fightingFlow()) + ", cost: " + number(party.fightingCost())
                    + "}");
            line("    renege: {flow: " + number(party.renegeFlow()) + ", first-strike: " + number(party.firstStrike())
                    + "}");
        }
        deal.guarantee().ifPresent(guarantee -> guarantee(deal, guarantee));
        deal.vulnerabilityKeeps().ifPresent(keeps -> line("vulnerability: {keeps: " + number(keeps) + "}"));
        if (!deal.powerPath().isEmpty()) {
            line("power-path: {" + YamlText.word(deal.parties().get(0).name()) + ": ["
                    + String.join(
                            ", ",
                            deal.powerPath().stream().map(DealYaml::number).toList())
                    + "]" + atLeast(deal) + others(deal) + "}");
        }
        return out.toString();
    }

    private static String others(Deal deal) {
        List<String> others = new ArrayList<>();
        for (Deal.Outsider other : deal.others()) {
            others.add(YamlText.word(other.name()) + ": ["
                    + String.join(
                            ", ",
                            other.fighting().stream().map(DealYaml::number).toList())
                    + "]");
        }
        return others.isEmpty() ? "" : ", others: {" + String.join(", ", others) + "}";
    }

    private static String atLeast(Deal deal) {
        List<String> least = new ArrayList<>();
        for (int party = 0; party < deal.atLeast().size(); party++) {
            least.add(YamlText.word(deal.parties().get(party).name()) + ": "
                    + number(deal.atLeast().get(party)));
        }
        return least.isEmpty() ? "" : ", at-least: {" + String.join(", ", least) + "}";
    }

    private void guarantee(Deal deal, Deal.Guarantee guarantee) {
        line("guarantee:");
        line("  acts-with: "
                + switch (guarantee.acts()) {
                    case Deal.Acting.Steady steady -> number(steady.chance());
                    case Deal.Acting.Fading fading ->
                        "{start: " + number(fading.start()) + ", floor: " + number(fading.floor()) + ", keeps: "
                                + number(fading.keeps()) + "}";
                });
        line("  against:");
        for (int party = 0; party < 2; party++) {
            Deal.Against against = guarantee.against().get(party);
            line("    " + YamlText.word(deal.parties().get(party).name()) + ": {cost: " + number(against.cost())
                    + ", odds: " + number(against.odds()) + "}");
        }
    }

    private static String number(Estimate estimate) {
        String low = decimal(estimate.range().low());
        String value = estimate.range().known()
                ? low
                : "[" + low + ", " + decimal(estimate.range().high()) + "]";
        return estimate.basis() instanceof Basis.Unstated
                ? value
                : "{value: " + value + YamlText.basis(estimate.basis()) + "}";
    }

    /** The decimal of a fraction: exact where it ends, else to 34 digits. */
    private static String decimal(BigFraction fraction) {
        BigDecimal numerator = new BigDecimal(fraction.getNumerator());
        BigDecimal denominator = new BigDecimal(fraction.getDenominator());
        BigDecimal quotient;
        try {
            quotient = numerator.divide(denominator);
        } catch (ArithmeticException endless) {
            quotient = numerator.divide(denominator, MathContext.DECIMAL128);
        }
        return quotient.toPlainString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
