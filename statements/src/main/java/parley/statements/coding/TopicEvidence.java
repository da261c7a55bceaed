package parley.statements.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Sentence;
import parley.statements.text.Token;

/**
 * What the words of a report tell of its statements' topics. Every paragraph is searched for phrases once. Cost: linear in the
 * text, and statements x phrases of their paragraph.
 */
final class TopicEvidence {
    private static final double WEAK = 0.3;
    private static final double LONG = 1.5;
    private static final double ASIDE = 0.4;
    private static final double DAMPING = 0.5;
    private static final int HEAD = 4;

    /**
     * @param kinds for every issue kind, the evidence
     * @param stay what speaks for the topic of the statement before
     * @param own the phrases in the content
     * @param near those elsewhere in its paragraph
     * @param elsewhere for every issue kind, the first phrase of the report; empty when it has none
     */
    @SuppressWarnings("ArrayRecordComponent") // a bundle of results, never compared
    record One(double[][] kinds, double[] stay, List<Hit> own, List<Hit> near, List<String> elsewhere) {}

    private final int kinds;
    private final Document document;
    private final List<List<Hit>> hits = new ArrayList<>();
    private final List<Asides.Kind[]> asides = new ArrayList<>();
    private final List<double[]> shares = new ArrayList<>();
    private final double[] report;
    private final double[] headline;
    private final List<String> firsts;

    TopicEvidence(Phrases phrases, int kinds, Document document) {
        this.kinds = kinds;
        this.document = document;
        double[] body = new double[kinds];
        double[] front = new double[kinds];
        String[] first = new String[kinds];
        Arrays.fill(first, "");
        for (Paragraph paragraph : document.paragraphs()) {
            List<Hit> found = phrases.in(paragraph.tokens());
            hits.add(found);
            asides.add(Asides.of(paragraph.tokens()));
            double[] here = new double[kinds];
            for (Hit hit : found) {
                here[hit.kind()] += worth(hit);
                if (first[hit.kind()].isEmpty()) {
                    List<Token> tokens = paragraph.tokens();
                    first[hit.kind()] = document.text()
                            .substring(
                                    tokens.get(hit.from()).start(),
                                    tokens.get(hit.to() - 1).end());
                }
                (paragraph.front() ? front : body)[hit.kind()] += worth(hit);
            }
            shares.add(shares(here));
        }
        firsts = List.of(first);
        report = shares(body);
        headline = shares(front);
    }

    private static double worth(Hit hit) {
        return (hit.strong() ? 1 : WEAK) * (hit.words() > 1 ? LONG : 1);
    }

    private static double[] shares(double[] worth) {
        double sum = DAMPING;
        for (double each : worth) {
            sum += each;
        }
        double[] shares = new double[worth.length];
        for (int i = 0; i < worth.length; i++) {
            shares[i] = worth[i] / sum;
        }
        return shares;
    }

    /** The evidence for the statements at {@code places}, which come in reading order. */
    List<One> of(List<Place> places) {
        List<Content> contents = new ArrayList<>();
        for (Place place : places) {
            contents.add(new Content(place));
        }
        Map<String, Content> bySpeaker = new HashMap<>();
        Map<String, Content> byUnit = new HashMap<>();
        List<One> all = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            Content content = contents.get(i);
            @Nullable Content before = i == 0 ? null : contents.get(i - 1);
            @Nullable Content after = i + 1 == contents.size() ? null : contents.get(i + 1);
            content.put(before, Evidence.LAST_STATEMENT, Evidence.LAST_STATEMENT_ELSEWHERE);
            content.put(after, Evidence.NEXT_STATEMENT, Evidence.NEXT_STATEMENT_ELSEWHERE);
            @Nullable Content spoken = bySpeaker.get(content.place.speaker());
            content.put(spoken, Evidence.SPEAKER_BEFORE, Evidence.SPEAKER_BEFORE);
            for (String unit : content.place.units()) {
                content.put(byUnit.get(unit), Evidence.UNIT_BEFORE, Evidence.UNIT_BEFORE);
            }
            all.add(new One(content.evidence, content.stay(before), content.own, content.near, firsts));
            if (!content.silent) {
                bySpeaker.put(content.place.speaker(), content);
                for (String unit : content.place.units()) {
                    byUnit.put(unit, content);
                }
            }
        }
        return all;
    }

    /** A statement's content among the phrases of its paragraph. */
    private final class Content {
        final Place place;
        final double[][] evidence = new double[kinds][Evidence.values().length];
        final List<Hit> own = new ArrayList<>();
        final List<Hit> near = new ArrayList<>();
        private final Paragraph paragraph;
        private final int from;
        private final int to;
        private final int sentenceFrom;
        private final int sentenceTo;
        private final int beforeFrom;
        private final double[] sentence = new double[kinds];
        private final double[] sentenceBefore = new double[kinds];
        private final double[] before = new double[kinds];
        private final double[] after = new double[kinds];
        private final double[] shares;
        private final boolean silent;
        private final boolean vague;

        Content(Place place) {
            this.place = place;
            this.paragraph = document.paragraphs().get(place.paragraph());
            this.from = place.content().getFirst()[0];
            this.to = place.content().getLast()[1];
            int start = from;
            int end = to;
            int earlier = from;
            int lastStart = paragraph.start();
            for (Sentence each : paragraph.sentences()) {
                int eachStart = paragraph.tokens().get(each.from()).start();
                int eachEnd = paragraph.tokens().get(each.to() - 1).end();
                if (eachStart < to && eachEnd > from) {
                    earlier = start == from ? lastStart : earlier;
                    start = Math.min(start, eachStart);
                    end = Math.max(end, eachEnd);
                }
                lastStart = eachStart;
            }
            this.sentenceFrom = start;
            this.sentenceTo = end;
            this.beforeFrom = Math.min(earlier, start);
            double[] mine = new double[kinds];
            for (Hit hit : hits.get(place.paragraph())) {
                place(hit, mine);
            }
            this.shares = shares(mine);
            this.silent = own.isEmpty();
            this.vague = !silent && own.stream().noneMatch(Hit::strong);
            own();
            surroundings();
        }

        private void place(Hit hit, double[] mine) {
            Token token = paragraph.tokens().get(hit.from());
            int kind = hit.kind();
            if (within(token, place.content())) {
                own.add(hit);
                mine[kind] += worth(hit) * (aside(hit) == Asides.Kind.MAIN ? 1 : ASIDE);
                return;
            }
            near.add(hit);
            if (within(token, place.cue())) {
                evidence[kind][Evidence.CUE.at()] += worth(hit);
            } else if (within(token, place.source())) {
                evidence[kind][Evidence.SOURCE.at()] += worth(hit);
            } else if (token.start() >= sentenceFrom && token.end() <= sentenceTo) {
                sentence[kind] += worth(hit);
            } else if (token.start() >= sentenceTo) {
                after[kind] += worth(hit);
            } else {
                before[kind] += worth(hit);
                sentenceBefore[kind] += token.start() >= beforeFrom ? worth(hit) : 0;
            }
        }

        private Asides.Kind aside(Hit hit) {
            return asides.get(place.paragraph())[hit.from()];
        }

        private void own() {
            int[] strong = new int[kinds];
            int[] weak = new int[kinds];
            int first = -1;
            int firstStrong = -1;
            int lastStrong = -1;
            int head = head();
            List<String> seen = new ArrayList<>();
            for (Hit hit : own) {
                int kind = hit.kind();
                String word = paragraph.tokens().get(hit.from()).lower();
                if (aside(hit) != Asides.Kind.MAIN) {
                    boolean told = hit.strong() && aside(hit) == Asides.Kind.CONDITION;
                    put(kind, told ? Evidence.CONDITION_STRONG : Evidence.CONDITION_WEAK, 1);
                } else if (!seen.contains(kind + word)) {
                    seen.add(kind + word);
                    strong[kind] += hit.strong() ? 1 : 0;
                    weak[kind] += hit.strong() ? 0 : 1;
                    first = first < 0 ? hit.from() : first;
                    firstStrong = firstStrong < 0 && hit.strong() ? hit.from() : firstStrong;
                    lastStrong = hit.strong() ? hit.from() : lastStrong;
                    putIf(kind, Evidence.OWN_LONG, hit.words() > 1);
                    putIf(kind, Evidence.OWN_FIRST, hit.from() == first);
                    putIf(kind, Evidence.OWN_FIRST_STRONG, hit.from() == firstStrong);
                    putIf(kind, Evidence.OWN_HEAD, hit.strong() && hit.from() < head);
                }
            }
            int speaking = 0;
            for (double share : shares) {
                speaking += share > 0 ? 1 : 0;
            }
            for (Hit hit : own) {
                putIf(hit.kind(), Evidence.OWN_LAST, hit.strong() && hit.from() == lastStrong);
            }
            for (int kind = 0; kind < kinds; kind++) {
                putIf(kind, Evidence.OWN_STRONG, strong[kind] > 0);
                put(kind, Evidence.OWN_MORE_STRONG, strong[kind] > 1 ? Math.log(strong[kind]) : 0);
                putIf(kind, Evidence.OWN_WEAK, weak[kind] > 0);
                put(kind, Evidence.OWN_MORE_WEAK, weak[kind] > 1 ? Math.log(weak[kind]) : 0);
                put(kind, Evidence.OWN_SHARE, shares[kind]);
                putIf(kind, Evidence.OWN_ONLY, shares[kind] > 0 && speaking == 1);
                boolean alone = weak[kind] > 0 && strong[kind] == 0;
                put(kind, Evidence.WEAK_IN_COMPANY, alone ? Math.log1p(sentence[kind] + before[kind]) : 0);
            }
        }

        /** Index after the first few words of the content. */
        private int head() {
            int i = 0;
            while (i < paragraph.tokens().size() && paragraph.tokens().get(i).start() < from) {
                i++;
            }
            return i + HEAD;
        }

        private void surroundings() {
            int at = place.paragraph();
            double[] whole = TopicEvidence.this.shares.get(at);
            double[] previous = at == 0 ? headline : TopicEvidence.this.shares.get(at - 1);
            double[] next = at + 1 == TopicEvidence.this.shares.size()
                    ? new double[kinds]
                    : TopicEvidence.this.shares.get(at + 1);
            double[] same = shares(sentence);
            double[] earlier = shares(sentenceBefore);
            int first = -1;
            for (Hit hit : hits.get(at)) {
                first = first < 0 && hit.strong() ? hit.kind() : first;
            }
            for (int kind = 0; kind < kinds; kind++) {
                put(kind, Evidence.SENTENCE, Math.log1p(sentence[kind]));
                put(kind, Evidence.SENTENCE_BEFORE, Math.log1p(sentenceBefore[kind]));
                put(kind, Evidence.PARAGRAPH_BEFORE, Math.log1p(before[kind]));
                put(kind, Evidence.PARAGRAPH_AFTER, Math.log1p(after[kind]));
                put(kind, Evidence.PARAGRAPH_SHARE, whole[kind]);
                putIf(kind, Evidence.PARAGRAPH_FIRST, first == kind);
                put(kind, Evidence.NEIGHBOUR_BEFORE, previous[kind]);
                put(kind, Evidence.NEIGHBOUR_AFTER, next[kind]);
                put(kind, Evidence.REPORT_SHARE, report[kind]);
                put(kind, Evidence.HEADLINE_SHARE, headline[kind]);
                if (silent) {
                    put(kind, Evidence.SILENT_PARAGRAPH, whole[kind]);
                    put(kind, Evidence.SILENT_SENTENCE, same[kind]);
                    put(kind, Evidence.SILENT_SENTENCE_BEFORE, earlier[kind]);
                    put(kind, Evidence.SILENT_NEIGHBOUR_BEFORE, previous[kind]);
                    put(kind, Evidence.SILENT_NEIGHBOUR_AFTER, next[kind]);
                    put(kind, Evidence.SILENT_REPORT, report[kind]);
                } else if (vague) {
                    put(kind, Evidence.VAGUE_PARAGRAPH, whole[kind]);
                    put(kind, Evidence.VAGUE_SENTENCE, same[kind]);
                    put(kind, Evidence.VAGUE_SENTENCE_BEFORE, earlier[kind]);
                    put(kind, Evidence.VAGUE_REPORT, report[kind]);
                }
            }
        }

        /** What another statement's content tells. */
        void put(@Nullable Content other, Evidence here, Evidence elsewhere) {
            if (other == null) {
                return;
            }
            Evidence which = other.place.paragraph() == place.paragraph() ? here : elsewhere;
            for (int kind = 0; kind < kinds; kind++) {
                put(kind, which, other.shares[kind]);
            }
        }

        double[] stay(@Nullable Content before) {
            double[] stay = new double[Stay.values().length];
            if (before == null) {
                return stay;
            }
            int away = place.paragraph() - before.place.paragraph();
            boolean here = away == 0;
            set(stay, Stay.SAME_PARAGRAPH, here);
            set(stay, Stay.NEXT_PARAGRAPH, away == 1);
            set(stay, Stay.FARTHER, away > 1);
            set(stay, Stay.SAME_SENTENCE, here && before.sentenceFrom == sentenceFrom);
            set(stay, Stay.SAME_SPEAKER, before.place.speaker().equals(place.speaker()));
            set(stay, Stay.SILENT, silent && here);
            set(stay, Stay.SILENT_ELSEWHERE, silent && !here);
            set(stay, Stay.VAGUE, vague && here);
            set(stay, Stay.VAGUE_ELSEWHERE, vague && !here);
            set(stay, Stay.BACK, place.back());
            set(stay, Stay.WITHOUT_CUE, place.cue().isEmpty());
            return stay;
        }

        private static void set(double[] stay, Stay which, boolean holds) {
            stay[which.at()] = holds ? 1 : 0;
        }

        private void put(int kind, Evidence which, double value) {
            evidence[kind][which.at()] = value;
        }

        private void putIf(int kind, Evidence which, boolean holds) {
            if (holds) {
                evidence[kind][which.at()] = 1;
            }
        }
    }

    private static boolean within(Token token, List<int[]> ranges) {
        for (int[] range : ranges) {
            if (token.start() >= range[0] && token.end() <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
