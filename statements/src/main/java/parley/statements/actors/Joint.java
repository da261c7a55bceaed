package parley.statements.actors;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.statements.text.Token;

/** Words for all sides of the talks together: "both sides", "each camp", "the parties", "neither". */
final class Joint {
    private static final Set<String> SIDES = Set.of(
            "sides",
            "parties",
            "delegations",
            "governments",
            "countries",
            "capitals",
            "states",
            "teams",
            "leaders",
            "camps",
            "armies",
            "neighbours",
            "neighbors",
            "republics",
            "militaries",
            "foes",
            "rivals",
            "enemies",
            "negotiators",
            "ministers",
            "presidents",
            "side",
            "camp",
            "army",
            "party",
            "delegation",
            "government",
            "capital",
            "principals",
            "commands",
            "nations",
            "forces",
            "men",
            "women");
    private static final Set<String> PAIRS = Set.of("both", "two", "each", "neither", "either");
    private static final Set<String> WHOLE = Set.of(
            "both",
            "neither",
            "the sides",
            "the parties",
            "the delegations",
            "the warring parties",
            "the two",
            "the warring sides",
            "the belligerents",
            "the negotiators",
            "the adversaries",
            "both of them",
            "the participants",
            "the signatories",
            "all sides",
            "all parties",
            "the conflicting parties",
            "the governments",
            "the foes");

    private Joint() {}

    static boolean sides(List<Token> words) {
        for (int i = 0; i + 1 < Math.min(words.size(), 5); i++) {
            if (words.get(i).is(",")) {
                break;
            }
            boolean pair = PAIRS.contains(words.get(i).lower());
            int noun = words.get(i + 1).is("warring") || words.get(i + 1).is("of") ? i + 2 : i + 1;
            boolean closes = noun + 1 >= words.size()
                    || !words.get(noun + 1).word()
                    || words.get(noun + 1).is("together")
                    || words.get(noun + 1).is("of");
            boolean mine =
                    words.get(i).is("two") && (i == 0 || !words.get(i - 1).is("the")) && i > 0;
            if (pair
                    && !mine
                    && noun < words.size()
                    && SIDES.contains(words.get(noun).lower())
                    && closes) {
                return !(words.get(i).is("two") && i == 0);
            }
        }
        return WHOLE.contains(Cast.words(words, 0, words.size()).toLowerCase(Locale.ROOT));
    }
}
