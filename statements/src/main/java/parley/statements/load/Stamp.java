package parley.statements.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The moments that feeds, mails and news items carry, in ISO 8601 or as mails write them. */
final class Stamp {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?!\\d).*");
    private static final Pattern MAIL_DATE =
            Pattern.compile("(?i)(?:[a-z]{3,9},?\\s+)?(\\d{1,2})\\s+([a-z]{3})[a-z]*\\.?,?\\s+(\\d{4}|\\d\\d)\\b.*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int CENTURY = 100;

    private Stamp() {}

    /** The day, as the stamp's own offset counts days; null when it tells none. */
    static @Nullable LocalDate day(String stamp) {
        try {
            Matcher iso = ISO.matcher(stamp);
            if (iso.matches()) {
                return LocalDate.parse(iso.group(1));
            }
            Matcher mail = MAIL_DATE.matcher(stamp);
            if (!mail.matches()) {
                return null;
            }
            int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
            int year = Integer.parseInt(mail.group(3));
            return LocalDate.of(year < CENTURY ? 2000 + year : year, month, Integer.parseInt(mail.group(1)));
        } catch (DateTimeException e) {
            return null; // a stamp that is no day tells none
        }
    }
}
