package parley.statements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Quantity;

/** Units that a speaker leaves out because the amount before named them: "he wants 300 prisoners; they offer 90". */
final class Counts {
    private static final String PERCENT = "%";

    private Counts() {}

    /** {@code amounts} with the unit of the one before, or else {@code unit}, where they have none. */
    static List<Quantity> carried(List<Quantity> amounts, @Nullable String unit) {
        List<Quantity> carried = new ArrayList<>();
        String last = unit;
        for (Quantity amount : amounts) {
            String own = amount.unit();
            if (own == null && last != null) {
                carried.add(new Quantity(
                        amount.span(),
                        amount.text(),
                        amount.value(),
                        amount.low(),
                        amount.high(),
                        amount.approximate(),
                        last));
            } else {
                carried.add(amount);
                last = own == null || own.equals(PERCENT) ? last : own;
            }
        }
        return carried;
    }

    /** The last unit that {@code amounts} name; {@code unit} when they name none. */
    static @Nullable String last(List<Quantity> amounts, @Nullable String unit) {
        String last = unit;
        for (Quantity amount : amounts) {
            String own = amount.unit();
            last = own == null || own.equals(PERCENT) ? last : own;
        }
        return last;
    }
}
