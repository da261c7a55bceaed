package parley.statements.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Codebook;
import parley.ledger.SourceText;
import parley.ledger.Tag;
import parley.statements.text.Document;
import parley.statements.text.Token;

/**
 * Tags statements with issue kinds by a codebook's phrases: those in the content first of all, then those beside it in its sentence,
 * its paragraph, the headline, and what the statement before is about. How much each counts is learned
 * ({@code issue-weights.tsv}). Every tag shows the words that fired it. Cost: linear in the text.
 */
public final class IssueTagger {
    /** A kind that is likelier than this is told beside the primary one. */
    private static final double ALSO = 0.25;

    private static final String OWN = "";
    private static final String BESIDE = ", in the words beside it";
    private static final String ELSEWHERE = ", elsewhere in the report";
    private static final String CARRIED = ", carried from the statement before";

    private final Codebook codebook;
    private final Phrases phrases;
    private final TopicWeights weights;

    public IssueTagger(Codebook codebook) {
        this.codebook = codebook;
        this.phrases = new Phrases(codebook);
        this.weights = TopicWeights.shipped(codebook);
    }

    /** The issue kinds of a content that stands alone, the strongest first. */
    public List<Tag> tags(String content) {
        Document document = Document.of(new SourceText(content));
        if (document.paragraphs().isEmpty()) {
            return List.of();
        }
        List<int[]> all = List.of(new int[] {0, content.length()});
        Place place = new Place(0, all, List.of(), List.of(), "", Set.of(), false);
        return topics(document, List.of(place)).getFirst().tags();
    }

    /** What the statements at {@code places}, in reading order, are about. */
    public List<Topic> topics(Document document, List<Place> places) {
        TopicEvidence evidence = new TopicEvidence(phrases, codebook.kinds().size(), document);
        List<TopicEvidence.One> all = evidence.of(places);
        double[][] likely = weights.marginals(all).labels();
        List<Topic> topics = new ArrayList<>();
        Topic last = new Topic(List.of(), OWN);
        for (int i = 0; i < all.size(); i++) {
            Topic topic = topic(document, places.get(i), all.get(i), likely[i], last);
            topics.add(topic);
            last = topic.tags().isEmpty() ? last : topic;
        }
        return topics;
    }

    private Topic topic(Document document, Place place, TopicEvidence.One words, double[] likely, Topic last) {
        int none = codebook.kinds().size();
        int primary = TopicWeights.top(likely);
        if (primary == none) {
            return new Topic(List.of(), OWN);
        }
        boolean strong = words.own().stream().anyMatch(Hit::strong);
        List<Integer> kinds = new ArrayList<>();
        for (int kind = 0; kind < none; kind++) {
            double[] evidence = words.kinds()[kind];
            boolean named = evidence[Evidence.OWN_STRONG.at()] > 0 || evidence[Evidence.CONDITION_STRONG.at()] > 0;
            boolean own = best(words.own(), kind) != null;
            if (kind == primary || named || (likely[kind] > ALSO && (own || !strong))) {
                kinds.add(kind);
            }
        }
        kinds.sort(Comparator.comparingDouble(kind -> -likely[kind]));
        List<Tag> tags = new ArrayList<>();
        String from = OWN;
        for (int kind : kinds) {
            Topic one = fired(document, place, words, kind, last);
            tags.addAll(one.tags());
            from = kind == primary ? one.from() : from;
        }
        return new Topic(tags, from);
    }

    /** The tag of one kind with the nearest words that say so. */
    private Topic fired(Document document, Place place, TopicEvidence.One words, int kind, Topic last) {
        String issue = codebook.kinds().get(kind).id();
        Hit own = best(words.own(), kind);
        if (own != null) {
            return new Topic(List.of(new Tag(issue, quote(document, place.paragraph(), own))), OWN);
        }
        for (Tag tag : last.tags()) {
            if (tag.issue().equals(issue)) {
                return new Topic(List.of(tag), CARRIED);
            }
        }
        Hit near = best(words.near(), kind);
        if (near != null) {
            return new Topic(List.of(new Tag(issue, quote(document, place.paragraph(), near))), BESIDE);
        }
        String elsewhere = words.elsewhere().get(kind);
        return elsewhere.isEmpty()
                ? new Topic(List.of(), OWN)
                : new Topic(List.of(new Tag(issue, elsewhere)), ELSEWHERE);
    }

    /** The first strong phrase of a kind, or else the first weak one. */
    private static @Nullable Hit best(List<Hit> hits, int kind) {
        Hit best = null;
        for (Hit hit : hits) {
            if (hit.kind() == kind && (best == null || (hit.strong() && !best.strong()))) {
                best = hit;
            }
        }
        return best;
    }

    private static String quote(Document document, int paragraph, Hit hit) {
        List<Token> tokens = document.paragraphs().get(paragraph).tokens();
        return document.text()
                .substring(
                        tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end());
    }
}
