package parley.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements on the invented Karsk Strait, told with as few words as a test needs. */
public final class Claims {
    private static final Span SOMEWHERE = new Span(0, 1);

    private Claims() {}

    public static Statement by(String party, @Nullable String about, Act act, String issue) {
        return claim("r", 1, party, about, act, issue, null, null, false);
    }

    public static Position position(String party, @Nullable String about, Act act, @Nullable LocalDate day) {
        return position(claim("r", 1, party, about, act, "territory", null, null, false), day);
    }

    public static Position miles(String party, Act act, LocalDate day, String miles) {
        return position(claim("r", 1, party, null, act, "territory", null, miles, false), day);
    }

    public static Position conditional(String party, Act act, LocalDate day) {
        return position(claim("r", 1, party, null, act, "territory", null, null, true), day);
    }

    private static Position position(Statement statement, @Nullable LocalDate day) {
        String holder = statement.about() == null ? statement.party() : statement.about();
        return new Position(holder == null ? "" : holder, "territory", statement, day, statement.firstHand());
    }

    public static Statement claim(
            String report,
            int number,
            String party,
            @Nullable String about,
            Act act,
            String issue,
            @Nullable LocalDate said,
            @Nullable String miles,
            boolean conditional) {
        return new Statement(
                report,
                number,
                new Attribution(List.of(), List.of(), List.of(SOMEWHERE)),
                new Speaker("the envoy of " + party, "named"),
                party,
                about,
                act,
                List.of(new Tag(issue, "line")),
                false,
                How.REPORTED,
                said == null
                        ? null
                        : new When(SOMEWHERE, "on Monday", said, said, When.Granularity.DAY, "published", "weekday"),
                miles == null
                        ? List.of()
                        : List.of(new Quantity(
                                SOMEWHERE, miles, new BigDecimal(miles), null, null, false, "nautical miles")),
                conditional ? SOMEWHERE : null,
                List.of(),
                1,
                List.of());
    }
}
