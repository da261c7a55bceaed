package parley.statements.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A crude base form in which the inflections of a word meet: endings cut off, common irregular verbs listed. */
public final class Stem {
    private static final Map<String, String> IRREGULAR = irregular("""
            be is are was were been being am 're 'm;have has had having 've;do does did done;say said;tell told;
            think thought;know knew known;write wrote written;speak spoke spoken;feel felt;make made;see saw seen;
            find found;give gave given;take took taken;go went gone;come came;put put;hold held;stand stood;
            draw drew drawn;bring brought;keep kept;leave left;meet met;mean meant;hear heard;swear swore sworn;
            undertake undertook undertaken;withdraw withdrew withdrawn;seek sought;throw threw thrown;
            shoot shot;break broke broken;steal stole stolen;hide hid hidden;fight fought;lose lost;pay paid;
            send sent;sell sold;build built;sit sat;read read;let let;set set;cut cut;shut shut;lay laid;
            understand understood;forget forgot forgotten;bind bound;bid bade;beseech besought;bury buried;
            forsake forsook;forgo forwent;begin began begun;get got gotten;strike struck;shake shook;sign signed;
            buy bought;teach taught;win won;lead led;run ran;rise rose risen;fall fell fallen;spend spent;
            bear bore borne;tear tore torn;choose chose chosen;deal dealt;hit hit;stick stuck;point pointed;
            not n't;lie lying;spy spies;propose proposing""");

    private Stem() {}

    private static Map<String, String> irregular(String table) {
        Map<String, String> bases = new HashMap<>();
        for (String row : table.split(";")) {
            List<String> forms = List.of(row.strip().split("\\s+"));
            for (String form : forms) {
                bases.put(form, cut(forms.getFirst()));
            }
        }
        return Map.copyOf(bases);
    }

    public static String of(String lower) {
        String base = IRREGULAR.get(lower);
        return base == null ? cut(lower) : base;
    }

    private static String cut(String lower) {
        int n = lower.length();
        if (n > 4 && (lower.endsWith("ies") || lower.endsWith("ied"))) {
            return lower.substring(0, n - 3) + "y";
        }
        if (n > 5 && lower.endsWith("ing")) {
            return shorter(lower, n - 3);
        }
        if (n > 4 && (lower.endsWith("ed") || lower.endsWith("es"))) {
            return shorter(lower, n - 2);
        }
        if (n > 3 && lower.endsWith("s") && !lower.endsWith("ss")) {
            return shorter(lower, n - 1);
        }
        return n > 3 && lower.endsWith("e") ? lower.substring(0, n - 1) : lower;
    }

    private static String shorter(String lower, int end) {
        int n = end;
        if (n > 3 && lower.charAt(n - 1) == lower.charAt(n - 2) && "lsz".indexOf(lower.charAt(n - 1)) < 0) {
            n--;
        }
        return n > 3 && lower.charAt(n - 1) == 'e' ? lower.substring(0, n - 1) : lower.substring(0, n);
    }
}
