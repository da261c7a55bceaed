package parley.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.When;
import parley.statements.actors.Resolved;
import parley.statements.text.Document;
import parley.statements.text.Paragraph;
import parley.statements.text.Sentence;
import parley.statements.text.Token;
import parley.statements.time.TimeReader;

/**
 * When statements were said: the time that stands outside their content, right after the cue ("told reporters on Tuesday"),
 * at the head of its sentence ("On Saturday its prime minister told ..."), or in the words that lead up to the source ("meeting
 * on Wednesday"). Verbs of one subject in one sentence share their time. A report whose publication is not known is taken to be of the
 * last day that its head lines or dateline state.
 */
final class Timing {
    private static final int REACH = 60;
    private static final int BESIDE = 4;
    private static final int HEAD_LINES = 8;
    private static final Set<String> BY_THE_WAY = Set.of("meeting", "speaking", "writing", "gathered", "assembled");

    private static final Set<String> UTTERANCES = Set.of(
            "statement",
            "speech",
            "address",
            "interview",
            "letter",
            "message",
            "article",
            "broadcast",
            "note",
            "resolution",
            "declaration",
            "communiqué",
            "communique",
            "sermon",
            "conference",
            "briefing",
            "post",
            "column",
            "editorial",
            "appeal",
            "telegram",
            "decree",
            "ruling",
            "report",
            "paper",
            "essay",
            "rally",
            "session");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we");
    private static final Set<String> OCCASIONS =
            Set.of("at", "in", "during", "before", "to", "from", "after", "late", "early", "as");
    /** Before the time of something else than the speech. */
    private static final Set<String> OTHERS = Set.of(
            "since", "until", "till", "by", "before", "after", "of", "from", "between", "for", "than", "within",
            "next");

    private static final int WEEK = 7;

    private final TimeReader times = new TimeReader();

    /** For each of {@code statements}, in reading order, when it was said; null where nothing tells. */
    List<@Nullable When> of(Report report, Document document, List<Resolved> statements) {
        LocalDate published = published(report, document);
        List<@Nullable When> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Attribution attribution = statements.get(i).found().attribution();
            Paragraph paragraph =
                    document.paragraphs().get(statements.get(i).found().paragraph());
            When when = one(report, document, paragraph, attribution, published);
            if (when == null && i > 0 && !attribution.cue().isEmpty()) {
                when = shared(document, paragraph, attribution, statements.get(i - 1), all.get(i - 1));
            }
            all.add(when);
        }
        return all;
    }

    private @Nullable LocalDate published(Report report, Document document) {
        if (report.published() != null) {
            return report.published();
        }
        LocalDate last = null;
        for (int p = 0; p < Math.min(HEAD_LINES, document.paragraphs().size()); p++) {
            Paragraph paragraph = document.paragraphs().get(p);
            int end = paragraph.front() ? paragraph.end() : dateline(paragraph);
            if (end > paragraph.start()) {
                for (When when : times.find(report.text(), document.span(paragraph.start(), end), null)) {
                    boolean day = when.granularity() == When.Granularity.DAY;
                    boolean month = when.granularity() == When.Granularity.MONTH && last == null;
                    last = (day || month) && when.to() != null ? when.to() : last;
                }
            }
        }
        return last;
    }

    /** UTF-16 index after the dateline, which is what stands before the first sentence. */
    private static int dateline(Paragraph paragraph) {
        return paragraph.sentences().isEmpty()
                ? paragraph.start()
                : paragraph
                        .tokens()
                        .get(paragraph.sentences().getFirst().from())
                        .start();
    }

    private @Nullable When one(
            Report report,
            Document document,
            Paragraph paragraph,
            Attribution attribution,
            @Nullable LocalDate published) {
        if (attribution.cue().isEmpty()) {
            return null;
        }
        When after = after(report, document, paragraph, attribution, published);
        if (after != null) {
            return after;
        }
        When before = before(report, document, paragraph, attribution, published);
        return before != null ? before : clause(report, document, paragraph, attribution, published);
    }

    /** The time in the cue's own clause: "and on Monday its deputy premier warned", "he had wanted it in March". */
    private @Nullable When clause(
            Report report,
            Document document,
            Paragraph paragraph,
            Attribution attribution,
            @Nullable LocalDate published) {
        Sentence sentence = sentence(document, paragraph, attribution);
        if (sentence == null) {
            return null;
        }
        Span words = document.span(
                paragraph.tokens().get(sentence.from()).start(),
                paragraph.tokens().get(sentence.to() - 1).end());
        int cue = attribution.cue().getFirst().start();
        for (When when : times.find(report.text(), words, published)) {
            Span span = when.span();
            if (!when.resolved() || inContent(span, attribution)) {
                continue;
            }
            String lead =
                    report.text().quote(new Span(words.start(), span.start())).strip();
            boolean here = span.end() <= cue
                    ? !bounded(lead) && sameClause(report, attribution, span.end(), cue)
                    : !bounded(lead)
                            && sameClause(
                                    report,
                                    attribution,
                                    attribution.cue().getLast().end(),
                                    span.start());
            if (here) {
                return past(when, published);
            }
        }
        return null;
    }

    /** "since March", "the accord of 3 May": the time of something else. */
    private static boolean bounded(String lead) {
        String last = lead.substring(lead.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return OTHERS.contains(last);
    }

    /** Does nothing but the source and the content, and no clause's end, stand in [{@code from}, {@code to})? */
    private static boolean sameClause(Report report, Attribution attribution, int from, int to) {
        if (from >= to) {
            return true;
        }
        StringBuilder between = new StringBuilder();
        String words = report.text().quote(new Span(from, to));
        int at = from;
        for (int i = 0; i < words.length(); at++) {
            int letter = words.codePointAt(i);
            boolean told = inside(at, attribution.source()) || inside(at, attribution.content());
            if (!told) {
                between.appendCodePoint(letter);
            }
            i += Character.charCount(letter);
        }
        String rest = between.toString();
        return rest.length() < REACH
                && !clauseEnds(rest)
                && !rest.matches(".*\\b(who|which|that|after|before|since|until|when|as)\\b.*");
    }

    private static boolean inside(int at, List<Span> spans) {
        for (Span span : spans) {
            if (span.start() <= at && at < span.end()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable When after(
            Report report,
            Document document,
            Paragraph paragraph,
            Attribution attribution,
            @Nullable LocalDate published) {
        int end = attribution.cue().getLast().end();
        int afterSource = attribution.source().isEmpty()
                ? end
                : Math.max(end, attribution.source().getLast().end());
        int close = document.span(paragraph.start(), paragraph.end()).end();
        int limit = Math.min(close, afterSource + REACH);
        boolean objectBetween = false;
        for (Span content : attribution.content()) {
            boolean right = content.start() >= end;
            objectBetween |= afterSource > end && right;
            if (right && content.start() > afterSource + BESIDE) {
                limit = Math.min(limit, content.start());
            } else if (right) {
                afterSource = content.end();
                limit = Math.min(close, afterSource + REACH);
                objectBetween = true;
            }
        }
        if (limit <= afterSource) {
            return null;
        }
        for (When when : times.find(report.text(), new Span(afterSource, limit), published)) {
            String between =
                    report.text().quote(new Span(afterSource, when.span().start()));
            boolean near = between.length() < REACH
                    && !clauseEnds(between)
                    && (!objectBetween || between.strip().isEmpty() || occasion(between));
            if (near) {
                return past(when, published);
            }
        }
        return null;
    }

    /** At the head of the cue's sentence, or after "meeting", "speaking" in the words before the cue. */
    private @Nullable When before(
            Report report,
            Document document,
            Paragraph paragraph,
            Attribution attribution,
            @Nullable LocalDate published) {
        int cue = attribution.cue().getFirst().start();
        Sentence sentence = sentence(document, paragraph, attribution);
        if (sentence == null) {
            return null;
        }
        Token first = paragraph.tokens().get(sentence.from());
        int start = document.span(first.start(), first.end()).start();
        if (start >= cue) {
            return null;
        }
        for (When when : times.find(report.text(), new Span(start, cue), published)) {
            boolean told = !when.resolved() || inContent(when.span(), attribution);
            String lead = report.text().quote(new Span(start, when.span().start()));
            if (!told && (opens(lead) || byTheWay(lead) || utters(lead))) {
                return past(when, published);
            }
        }
        return PRONOUNS.contains(first.lower()) ? uttered(report, document, paragraph, sentence, published) : null;
    }

    /** "She gave an interview on Friday. She said ...": the sentence before tells of the utterance and its time. */
    private @Nullable When uttered(
            Report report, Document document, Paragraph paragraph, Sentence sentence, @Nullable LocalDate published) {
        int at = paragraph.sentences().indexOf(sentence) - 1;
        if (at < 0) {
            return null;
        }
        Sentence before = paragraph.sentences().get(at);
        Span words = document.span(
                paragraph.tokens().get(before.from()).start(),
                paragraph.tokens().get(before.to() - 1).end());
        for (When when : times.find(report.text(), words, published)) {
            String lead =
                    report.text().quote(new Span(words.start(), when.span().start()));
            if (when.resolved() && utters(lead)) {
                return past(when, published);
            }
        }
        return null;
    }

    private static boolean utters(String lead) {
        for (Token token : Document.tokens(lead)) {
            if (UTTERANCES.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean occasion(String between) {
        String words = between.strip();
        int end = words.indexOf(' ');
        return OCCASIONS.contains(end < 0 ? words : words.substring(0, end));
    }

    /** What was said was said by the day of publication: a time read as one to come is the one before. */
    private static When past(When when, @Nullable LocalDate published) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (published == null
                || from == null
                || !from.isAfter(published)
                || !when.rule().contains("future")) {
            return when;
        }
        boolean weekday = when.rule().contains("weekday");
        LocalDate earlier = weekday ? from.minusDays(WEEK) : from.minusYears(1);
        LocalDate end = to == null ? null : weekday ? to.minusDays(WEEK) : to.minusYears(1);
        return new When(
                when.span(),
                when.text(),
                earlier,
                end,
                when.granularity(),
                when.anchor(),
                when.rule() + ", said before");
    }

    private static boolean inContent(Span span, Attribution attribution) {
        for (Span content : attribution.content()) {
            if (span.start() < content.end() && content.start() < span.end()) {
                return true;
            }
        }
        return false;
    }

    /** Nothing, or one word such as "Only" or "But". */
    private static boolean opens(String lead) {
        String words = lead.strip();
        return words.isEmpty() || (words.indexOf(' ') < 0 && Character.isLetter(words.codePointAt(words.length() - 1)));
    }

    private static boolean byTheWay(String lead) {
        String words = lead.strip();
        return BY_THE_WAY.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    private static @Nullable Sentence sentence(Document document, Paragraph paragraph, Attribution attribution) {
        int cue = document.source().unit(attribution.cue().getFirst().start());
        for (Sentence sentence : paragraph.sentences()) {
            if (paragraph.tokens().get(sentence.from()).start() <= cue
                    && cue < paragraph.tokens().get(sentence.to() - 1).end()) {
                return sentence;
            }
        }
        return null;
    }

    /** The time of the statement before when the same subject makes both in one sentence. */
    private static @Nullable When shared(
            Document document, Paragraph paragraph, Attribution attribution, Resolved before, @Nullable When when) {
        Attribution other = before.found().attribution();
        boolean same = !attribution.source().isEmpty() && attribution.source().equals(other.source());
        if (!same || other.cue().isEmpty() || when == null) {
            return null;
        }
        Sentence mine = sentence(document, paragraph, attribution);
        return mine != null && mine.equals(sentence(document, paragraph, other)) ? when : null;
    }

    private static boolean clauseEnds(String between) {
        for (int i = 0; i < between.length(); i++) {
            if (",.;:!?“”\"()".indexOf(between.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
