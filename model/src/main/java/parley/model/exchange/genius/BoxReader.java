package parley.model.exchange.genius;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.exchange.Boxes;
import parley.model.exchange.Notes;
import parley.model.exchange.Utility;
import parley.model.exchange.genius.DomainReader.Matter;
import parley.model.talks.Constraint;

/**
 * Reads a nonlinear utility: the sum of what each hyper-rectangle around the package gives, by the greatest utility there
 * is. Bounds are inclusive; a rectangle that excludes gives where some bound fails; one without bounds gives always.
 */
final class BoxReader {
    private final XmlFile file;
    private final String party;
    private final List<Matter> matters;
    private final Utility utility;
    private final Notes notes;

    BoxReader(XmlFile file, String party, List<Matter> matters, Utility utility, Notes notes) {
        this.file = file;
        this.party = party;
        this.matters = matters;
        this.utility = utility;
        this.notes = notes;
    }

    void read(XmlElement root, List<XmlElement> functions) {
        if (functions.isEmpty()) {
            file.problem(root.place(), "a nonlinear utility needs a <ufun>", "");
        }
        if (!root.all("weight").isEmpty() || !root.all("item").isEmpty()) {
            notes.add("beside its hyper-rectangles the file of " + party
                    + " weighs or values single issues; as in GENIUS, the" + " hyper-rectangles only are read");
        }
        BigFraction greatest = greatest(root);
        for (XmlElement function : functions) {
            String aggregation = function.attribute("aggregation").orElse("sum");
            if (!aggregation.toLowerCase(Locale.ROOT).equals("sum")) {
                file.problem(
                        function.place("aggregation"),
                        "hyper-rectangles can be summed only, not '" + aggregation + "'",
                        "");
            }
            BigFraction weight = file.number(function, "weight", "the weight of the function")
                    .orElse(BigFraction.ONE);
            for (XmlElement rectangle : function.all("hyperRectangle")) {
                rectangle(rectangle, weight.divide(greatest));
            }
        }
    }

    private BigFraction greatest(XmlElement root) {
        for (XmlElement utilities :
                root.all("utility").isEmpty() ? root.all("utility_function") : root.all("utility")) {
            Optional<BigFraction> most = file.number(utilities, "maxutility", "the greatest utility");
            if (most.isPresent() && most.get().signum() > 0) {
                return most.get();
            }
        }
        notes.add("no greatest utility is stated; the utilities of hyper-rectangles are taken as they stand");
        return BigFraction.ONE;
    }

    private void rectangle(XmlElement rectangle, BigFraction factor) {
        String key = rectangle.attribute("utility").isEmpty() ? "utility_function" : "utility";
        Optional<BigFraction> gives = file.required(rectangle, key, "the utility of a hyper-rectangle");
        List<Constraint> includes = new ArrayList<>();
        List<Constraint> excludes = new ArrayList<>();
        boolean sound = true;
        for (XmlElement bound : rectangle.children()) {
            Optional<Constraint> within = within(bound);
            sound &= within.isPresent();
            within.ifPresent((bound.named("EXCLUDES") ? excludes : includes)::add);
        }
        if (gives.isEmpty() || !sound) {
            return;
        }
        BigFraction amount = gives.get().multiply(factor);
        Constraint when = Boxes.all(includes);
        Constraint out = Boxes.all(excludes);
        if (out != null) {
            Constraint not = new Constraint.Not(out);
            when = when == null ? not : new Constraint.Both(when, Constraint.Join.AND, not);
        }
        if (when == null) {
            utility.addAlways(amount);
        } else {
            utility.add(when, amount);
        }
    }

    private Optional<Constraint> within(XmlElement bound) {
        if (!bound.named("INCLUDES") && !bound.named("EXCLUDES")) {
            file.problem(
                    bound.place(),
                    "unknown element '" + bound.name() + "' in a hyper-rectangle",
                    "Known: INCLUDES, EXCLUDES.");
            return Optional.empty();
        }
        @Nullable Matter matter = null;
        String index = bound.attribute("index").orElse("");
        for (Matter each : matters) {
            matter = each.index().equals(index) ? each : matter;
        }
        if (matter == null) {
            file.problem(
                    bound.place("index"),
                    "there is no issue " + index,
                    "Known: "
                            + String.join(
                                    ", ", matters.stream().map(Matter::index).toList()) + ".");
            return Optional.empty();
        }
        Optional<BigFraction> least = file.required(bound, "min", "the least of a bound");
        Optional<BigFraction> most = file.required(bound, "max", "the most of a bound");
        if (least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        Optional<Constraint> within = Boxes.within(matter.issue(), least.get(), most.get());
        if (within.isEmpty()) {
            file.problem(bound.place(), "'" + matter.label() + "' has no numbers to bound", "");
        }
        return within;
    }
}
