package parley.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution resolved: a claim that somebody said something, never a fact about the world.
 *
 * @param report id of the report it stands in
 * @param number its place among the statements of that report, from 1
 * @param party the side the speaker speaks for; null when unknown or none
 * @param about the side whose stand is told at second hand; null when the speaker speaks for the own side
 * @param issues primary first
 * @param core whether the speaker names these issues as what still divides the parties ("sticking points", "core issues")
 * @param when when it was said; null when the text does not tell
 * @param chain outlet, speaker, party spoken about, for a second-hand statement; empty otherwise
 * @param condition the words that make it conditional ("provided that ..."); null when unconditional
 * @param confidence the reader's estimate in [0, 1] that source, cue and content are tied and cut as a person would; it says
 *     nothing about whether the claim is true
 * @param why the trail: what gave each field its value
 */
public record Statement(
        String report,
        int number,
        Attribution attribution,
        Speaker speaker,
        @Nullable String party,
        @Nullable String about,
        Act act,
        List<Tag> issues,
        boolean core,
        How how,
        @Nullable When when,
        List<Quantity> quantities,
        @Nullable Span condition,
        List<Link> chain,
        double confidence,
        List<Ground> why) {
    public Statement {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies in [0, 1], not " + confidence);
        }
        issues = List.copyOf(issues);
        quantities = List.copyOf(quantities);
        chain = List.copyOf(chain);
        why = List.copyOf(why);
    }

    /** How other files cite it: {@code report#s4}. */
    public String id() {
        return report + "#s" + number;
    }

    /** Whose stand it tells: the party spoken about, else the speaker's own; null when neither is known. */
    public @Nullable String holder() {
        return about != null ? about : party;
    }

    /** Did the holder's own side say it? */
    public boolean firstHand() {
        return about == null || about.equals(party);
    }

    public boolean speaksOf(String issue) {
        return issues.stream().anyMatch(tag -> tag.issue().equals(issue));
    }

    /** From the first to the last character of source, cue and content: what a footnote quotes. */
    public Span extent() {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (List<Span> part : List.of(attribution.source(), attribution.cue(), attribution.content())) {
            for (Span span : part) {
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            }
        }
        return new Span(start, end);
    }
}
