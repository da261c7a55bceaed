package parley.statements.evaluation;

import java.util.EnumMap;
import java.util.Map;

/**
 * How well spans are drawn and tied, over statements that have a cue.
 *
 * @param tokens of each role, in any attribution
 * @param exact unbroken runs of tokens of a role with the same first and last token (CofeNet's exact match)
 * @param trimmed the same without punctuation at the ends of runs
 * @param links attributions as wholes
 * @param recall by {@link Link#ALL}, of annotated attributions, by how much of their content is quoted
 */
public record Spans(
        Map<Role, Fit> tokens,
        Map<Role, Fit> exact,
        Map<Role, Fit> trimmed,
        Map<Link, Fit> links,
        Map<Quoting, Share> recall) {
    static Spans of(Resampling sums) {
        Map<Role, Fit> tokens = new EnumMap<>(Role.class);
        Map<Role, Fit> exact = new EnumMap<>(Role.class);
        Map<Role, Fit> trimmed = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tokens.put(role, sums.fit("tokens " + role));
            exact.put(role, sums.fit("exact " + role));
            trimmed.put(role, sums.fit("trimmed " + role));
        }
        Map<Link, Fit> links = new EnumMap<>(Link.class);
        for (Link link : Link.values()) {
            links.put(link, sums.fit("link " + link));
        }
        Map<Quoting, Share> recall = new EnumMap<>(Quoting.class);
        for (Quoting quoting : Quoting.values()) {
            recall.put(quoting, sums.ofGold("recall " + quoting));
        }
        return new Spans(tokens, exact, trimmed, links, recall);
    }
}
