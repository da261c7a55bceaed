package parley.statements.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.attribution.Complement.Kind;
import parley.statements.text.Sentence;

/**
 * Finds the attributions of one paragraph. In each sentence first the cues whose content stands before them, because a
 * content that is known hides the cues inside it; then the others from left to right; last the quotations nobody claimed.
 */
final class ParagraphFinder {
    private static final Set<String> GOES_ON = Set.of(
            "if",
            "provided",
            "unless",
            "because",
            "but",
            "and",
            "or",
            "not",
            "though",
            "although",
            "until",
            "since",
            "so");
    private final Line line;
    private final Candidates candidates;
    private final Subjects subjects;
    private final Complements complements;
    /** Tokens that already belong to an attribution. */
    private final boolean[] taken;

    private final List<Draft> drafts = new ArrayList<>();

    ParagraphFinder(Line line, Candidates candidates) {
        this.line = line;
        this.candidates = candidates;
        this.subjects = new Subjects(line);
        this.complements = new Complements(line);
        this.taken = new boolean[line.size()];
    }

    List<Draft> find() {
        for (Sentence sentence : line.paragraph.sentences()) {
            read(sentence);
        }
        leftoverQuotations();
        drafts.sort(Comparator.comparingInt(ParagraphFinder::order));
        return drafts;
    }

    private static int order(Draft draft) {
        int content = draft.contentStart();
        return draft.cue == null ? content : Math.min(content, draft.cue.from());
    }

    private void read(Sentence sentence) {
        according(sentence);
        List<Candidate> found = candidates.in(line, sentence);
        for (Candidate candidate : found) {
            if (!taken[candidate.head()] && candidate.verb().speech() && !candidate.participle()) {
                contentBefore(candidate, sentence);
            }
        }
        for (Candidate candidate : found) {
            if (!taken[candidate.head()]) {
                contentAfter(candidate, sentence);
            }
        }
    }

    // ---- "according to"

    private void according(Sentence sentence) {
        for (int i = sentence.from(); i + 2 < sentence.to(); i++) {
            if (line.is(i, "according") && line.is(i + 1, "to") && !line.quoted(i)) {
                accordingAt(i, sentence);
                return;
            }
        }
    }

    private void accordingAt(int at, Sentence sentence) {
        Stretch source = subjects.behind(at + 2, sentence.to());
        if (source == null) {
            return;
        }
        Draft draft = new Draft(CueClass.ACCORDING, null, source, new Stretch(at, at + 2));
        int before = quotationStart(sentence, at);
        int beforeEnd = line.comma(at - 1) ? at - 1 : at;
        int end = line.contentEnd(sentence);
        boolean leading = beforeEnd - before < 2;
        if (leading && line.comma(source.to())) {
            add(draft, source.to() + 1, Math.max(end, quoteEnd(source.to() + 1)));
        } else if (!leading) {
            add(draft, before, beforeEnd);
            if (line.comma(source.to())
                    && source.to() + 1 < end
                    && GOES_ON.contains(line.token(source.to() + 1).lower())) {
                add(draft, source.to() + 1, end);
            }
        }
        keep(draft);
    }

    private int quoteEnd(int at) {
        return line.quoted(at) ? line.quotationEnd(at) : at;
    }

    /** Where a content begins that starts with the sentence, or with a quotation that the sentence goes on. */
    private int quotationStart(Sentence sentence, int limit) {
        int from = free(sentence.from(), limit);
        return from < limit && line.quoted(from) ? Math.max(untaken(line.quotationStart(from), from), 0) : from;
    }

    private int untaken(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (taken[i]) {
                return i + 1;
            }
        }
        return from;
    }

    /** The first token from {@code from} behind everything taken before {@code limit}. */
    private int free(int from, int limit) {
        int start = from;
        for (int i = from; i < limit; i++) {
            if (taken[i]) {
                start = i + 1;
            }
        }
        while (start < limit && (line.comma(start) || (line.terminal(start) && !line.quoted(start)))) {
            start++;
        }
        return start;
    }

    // ---- content before the cue

    private void contentBefore(Candidate cue, Sentence sentence) {
        if (cue.negated() && unsaid(cue)) {
            return;
        }
        int bound = free(sentence.from(), cue.from());
        Stretch left = subjects.before(cue.from(), bound);
        Stretch right = left == null || inverts(cue, left) ? subjects.behind(cue.to(), sentence.to()) : null;
        if ((left == null && right == null) || (right != null && !adjacent(cue.from() - 1))) {
            return;
        }
        boolean inverted = left == null;
        Stretch source = inverted ? right : left;
        if (source == null || (cue.form() == Cues.Form.GERUND && inverted)) {
            return;
        }
        int first = Math.min(source.from(), cue.from());
        Complement tail = complements.of(cue.verb(), inverted ? source.to() : cue.to(), sentence.to());
        Draft draft = new Draft(cue.verb().kind(), cue.verb(), source, new Stretch(cue.from(), cue.to()));
        if (quotationBefore(first - 1, sentence, tail, cue)) {
            afterQuotation(draft, first - 1, sentence, tail);
        } else if (line.comma(first - 1)
                && first - 1 > bound
                && tail.kind() == Kind.NONE
                && !cue.verb().quoteOnly()) {
            afterClause(draft, bound, first - 1, tail.at(), sentence);
        } else if (line.comma(first - 1)
                && first - 1 > bound
                && tail.kind() == Kind.QUOTE
                && line.comma(tail.at() - 1)
                && line.clausal(bound, first - 1)
                && !opensAdjunct(bound)) {
            add(draft, bound, first - 1);
            add(draft, tail.at(), quotedTo(tail.at(), sentence));
        }
        if (!draft.content.isEmpty() && (subjects.animate(source) || !cue.verb().summarises())) {
            keep(draft);
        }
    }

    private boolean opensAdjunct(int at) {
        String word = line.token(at).lower();
        return Words.SUBORDINATORS.contains(word) || Words.PREPOSITIONS.contains(word);
    }

    private boolean inverts(Candidate cue, Stretch left) {
        return left.from() == cue.from();
    }

    private boolean adjacent(int i) {
        return i >= 0 && (line.quoted(i) || line.comma(i));
    }

    private boolean quotationBefore(int last, Sentence sentence, Complement tail, Candidate cue) {
        int q = line.comma(last) && line.quoted(last - 1) ? last - 1 : last;
        if (q < 0 || !line.quoted(q) || taken[q]) {
            return false;
        }
        if (tail.kind() == Kind.THAT
                || tail.kind() == Kind.CLAUSE
                || (tail.kind() == Kind.OBJECT && !cue.verb().lemma().equals("ask"))) {
            return false;
        }
        if (tail.kind() == Kind.QUOTE && !line.comma(tail.at() - 1)) {
            return false;
        }
        return q >= sentence.from() || (tail.kind() == Kind.NONE && endsLikeSpeech(q));
    }

    /** "... stops them?" X asked: the quotation's own mark ended the sentence. */
    private boolean endsLikeSpeech(int q) {
        return line.is(q - 1, "?")
                || line.is(q - 1, "!")
                || line.is(q - 1, ",")
                || line.is(q - 1, ".")
                || line.is(q - 1, "…");
    }

    private void afterQuotation(Draft draft, int last, Sentence sentence, Complement tail) {
        int q = line.comma(last) && line.quoted(last - 1) ? last - 1 : last;
        int open = line.quotationStart(q);
        Sentence first = line.sentence(open);
        int start = free(first.from(), open);
        boolean alone = start >= open
                || line.is(open - 1, ":")
                || (Words.CONJUNCTIONS.contains(line.token(start).lower()) && start + 1 >= open);
        add(draft, alone ? untaken(open, q) : start, q + 1);
        if (tail.kind() == Kind.QUOTE && !taken[tail.at()]) {
            add(draft, tail.at(), quotedTo(tail.at(), sentence));
        }
    }

    /** A clause in front is told by saying, not by denying or rejecting ("..., a charge the army denied"). */
    private static boolean tellsClauses(Draft draft) {
        return switch (draft.kind) {
            case DENY,
                    WITHDRAW,
                    REJECT,
                    ACCUSE,
                    DEMAND,
                    WANT,
                    OFFER,
                    AGREE,
                    ACCEPT,
                    WELCOME,
                    DESCRIBE,
                    URGE,
                    THREATEN -> false;
            case SAY,
                    ADD,
                    ASK,
                    ANNOUNCE,
                    REPORT,
                    CLAIM,
                    INSIST,
                    REPEAT,
                    CONFIRM,
                    ADMIT,
                    COMPLAIN,
                    WARN,
                    PROMISE,
                    BELIEVE,
                    FEAR,
                    HOPE,
                    INTEND,
                    ACCORDING,
                    COLON,
                    NONE -> true;
        };
    }

    private void afterClause(Draft draft, int from, int comma, int rest, Sentence sentence) {
        if (!tellsClauses(draft)) {
            return;
        }
        int end = line.contentEnd(sentence);
        boolean clausal = line.clausal(from, comma)
                && !(opensAdjunct(from)
                        && rest < end
                        && !GOES_ON.contains(
                                line.token(Math.min(rest + 1, line.size() - 1)).lower()));
        boolean more = line.comma(rest) && rest + 1 < end;
        if (!clausal && !more) {
            return;
        }
        boolean goesOn = more
                && (!clausal
                        || line.quoted(rest + 1)
                        || GOES_ON.contains(line.token(rest + 1).lower())
                        || Words.finite(line.token(rest + 1)));
        add(draft, from, comma);
        if (goesOn) {
            add(draft, rest + 1, quotedTo(rest + 1, sentence));
        }
    }

    /** The end of a content that begins at {@code from}: of the sentence, or of the sentence in which its quotation ends. */
    private int quotedTo(int from, Sentence sentence) {
        int end = line.contentEnd(sentence);
        if (end > from && line.quoted(end - 1)) {
            int close = line.quotationEnd(end - 1);
            if (close > end) {
                Sentence last = line.sentence(close - 1);
                end = close >= last.to() - 1 ? close : Math.max(close, line.contentEnd(last));
            }
        }
        return Math.max(end, from);
    }

    // ---- content behind the cue

    private void contentAfter(Candidate cue, Sentence sentence) {
        Complement tail = complements.of(cue.verb(), cue.to(), sentence.to());
        if (tail.kind() == Kind.NONE
                || cue.verb().quoteOnly()
                || (cue.negated() && complements.openQuestion(tail.at()))
                || (cue.verb().kind() == CueClass.REJECT && empty(tail.at()))) {
            return;
        }
        if ((cue.negated() && unsaid(cue) && tail.kind() != Kind.THAT) || line.is(tail.at(), "nothing")) {
            return;
        }
        if (cue.verb().needsStance() && !namesStance(tail.at())) {
            return;
        }
        if (tail.kind() == Kind.CLAUSE && !cue.verb().speech()) {
            return;
        }
        if (tail.kind() == Kind.QUOTE && taken[tail.at()]) {
            return;
        }
        Stretch source = source(cue, sentence);
        if (source == null) {
            return;
        }
        boolean needsPeople = !cue.verb().speech()
                || cue.verb().summarises()
                || (cue.verb().takesObject() && tail.kind() == Kind.OBJECT);
        if (needsPeople && !subjects.animate(source)) {
            return;
        }
        int end = end(cue, tail, sentence);
        if (end <= tail.at() || (line.is(source.from(), "neither") && complements.openQuestion(tail.at()))) {
            return;
        }
        int second = secondClause(cue, tail, end);
        if (second > 0) {
            Draft other = new Draft(cue.verb().kind(), cue.verb(), source, new Stretch(cue.from(), cue.to()));
            add(other, line.is(second, "that") ? second : second + 1, end);
            keep(other);
            end = line.is(second, "that") ? second - 2 : second - 1;
        }
        Draft draft = new Draft(cue.verb().kind(), cue.verb(), source, new Stretch(cue.from(), cue.to()));
        add(draft, tail.at(), end);
        keep(draft);
    }

    /** Where ", and that ..." or ", while X ..." begins a second claim of its own; -1 when nothing does. */
    private int secondClause(Candidate cue, Complement tail, int end) {
        if ((tail.kind() != Kind.CLAUSE && tail.kind() != Kind.THAT)
                || !cue.verb().speech()) {
            return -1;
        }
        for (int i = tail.at() + 3; i + 3 < end; i++) {
            if (line.quoted(i) || !line.comma(i - 1)) {
                continue;
            }
            if (line.is(i, "and") && line.is(i + 1, "that")) {
                return i + 1;
            }
            if (line.is(i, "while")
                    && (line.token(i + 1).capitalised() || line.is(i + 1, "the"))
                    && line.clausal(i + 1, end)) {
                return i;
            }
        }
        return -1;
    }

    /** Is the object a stand ("its demand", "the offer"), not a thing? */
    private boolean namesStance(int from) {
        for (int i = from; i < Math.min(line.size(), from + 6); i++) {
            if (line.boundary(i) || Words.PREPOSITIONS.contains(line.token(i).lower())) {
                return false;
            }
            if (Words.STANDS.contains(line.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "declined to comment": nothing is said. */
    private boolean empty(int at) {
        return line.is(at, "to")
                && at + 1 < line.size()
                && Set.of("comment", "say", "answer", "elaborate", "discuss", "give", "name", "respond", "specify")
                        .contains(line.token(at + 1).lower())
                && (line.terminal(at + 2)
                        || complements.openQuestion(at + 2)
                        || line.is(at + 2, "on")
                        || at + 2 >= line.size());
    }

    private @Nullable Stretch source(Candidate cue, Sentence sentence) {
        int before = cue.from() - 1;
        @Nullable Stretch known = lastSource(sentence, cue.from());
        if (cue.participle()) {
            return known != null ? known : subjects.ofSentence(sentence, cue.from());
        }
        boolean joined = before > sentence.from()
                && Words.CONJUNCTIONS.contains(line.token(before).lower());
        if (joined) {
            return known != null ? known : subjects.ofSentence(sentence, before);
        }
        if (cue.form() == Cues.Form.BASE && line.is(cue.head() - 1, "to") && cue.from() == cue.head()) {
            return purpose(sentence, before) ? subjects.ofSentence(sentence, before) : null;
        }
        if (cue.form() == Cues.Form.BASE && line.is(cue.from() - 1, "to")) {
            return null;
        }
        if (line.is(before, "who") || line.is(before, "which") || line.is(before, "that")) {
            return null;
        }
        return subjects.before(cue.from(), free(sentence.from(), cue.from()));
    }

    /** "marched to call for an end to the talks". */
    private boolean purpose(Sentence sentence, int to) {
        for (int i = sentence.from(); i < to; i++) {
            if (Words.GATHERINGS.contains(line.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Stretch lastSource(Sentence sentence, int before) {
        @Nullable Stretch last = null;
        int at = -1;
        for (Draft draft : drafts) {
            if (draft.cue != null
                    && draft.source != null
                    && draft.kind != CueClass.ACCORDING
                    && draft.cue.from() < before
                    && draft.cue.from() >= sentence.from()
                    && draft.cue.from() > at) {
                last = draft.source;
                at = draft.cue.from();
            }
        }
        return last;
    }

    private int end(Candidate cue, Complement tail, Sentence sentence) {
        int from = tail.at();
        int stop = quotedTo(from, sentence);
        if (tail.kind() == Kind.QUOTE) {
            int close = line.quotationEnd(from);
            Sentence last = line.sentence(close - 1);
            if (close >= last.to()
                    || (line.terminal(close - 2)
                            && !line.sentence(Math.min(close, line.size() - 1)).equals(last))) {
                return close;
            }
            stop = Math.max(close, line.contentEnd(last));
            return cut(cue, close, stop);
        }
        int end = cut(cue, from, stop);
        return tail.kind() == Kind.OBJECT ? beforeTime(from, object(from, end)) : end;
    }

    /** Where an object ends for certain: a bare pronoun before an adjunct, or the reporter's own ", ending months of ...". */
    private int object(int from, int end) {
        boolean bare = line.is(from, "this") || line.is(from, "it") || line.is(from, "that");
        if (bare
                && from + 1 < end
                && (Words.SUBORDINATORS.contains(line.token(from + 1).lower())
                        || Words.PREPOSITIONS.contains(line.token(from + 1).lower()))
                && !line.is(from + 1, "as")) {
            return from + 1;
        }
        for (int i = from + 1; i + 1 < end; i++) {
            String next = line.token(i + 1).lower();
            if (line.comma(i)
                    && !line.quoted(i)
                    && next.length() > 4
                    && next.endsWith("ing")
                    && !line.token(i + 1).capitalised()
                    && !line.comma(i + 2)
                    && !line.is(i + 2, "and")) {
                return i;
            }
        }
        return end;
    }

    /** "did not explain the change": nothing is said. */
    private static boolean unsaid(Candidate cue) {
        return switch (cue.verb().kind()) {
            case SAY, ADD, ANNOUNCE, REPORT, REPEAT, CONFIRM -> true;
            case ASK,
                    CLAIM,
                    INSIST,
                    ADMIT,
                    COMPLAIN,
                    WARN,
                    THREATEN,
                    PROMISE,
                    BELIEVE,
                    FEAR,
                    HOPE,
                    WANT,
                    INTEND,
                    DEMAND,
                    URGE,
                    DESCRIBE,
                    OFFER,
                    AGREE,
                    ACCEPT,
                    WELCOME,
                    REJECT,
                    DENY,
                    WITHDRAW,
                    ACCUSE,
                    ACCORDING,
                    COLON,
                    NONE -> false;
        };
    }

    /** Where another cue of the same source, or "according to", cuts the content short. */
    private int cut(Candidate cue, int from, int stop) {
        for (int i = from; i < stop; i++) {
            if (line.quoted(i) && !taken[i]) {
                continue;
            }
            if (taken[i]) {
                return trimmed(from, i);
            }
            if (i > from && joinedCue(cue, i)) {
                return trimmed(from, i);
            }
        }
        return stop;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && (line.comma(end - 1) || line.is(end - 1, ";") || line.is(end - 1, "—"))) {
            end--;
        }
        return end;
    }

    /** Does a conjunction or a comma at {@code i} lead to a further cue of the same source? */
    private boolean joinedCue(Candidate cue, int i) {
        boolean conjunction = line.is(i, "and") || line.is(i, "but") || (line.is(i, "then") && line.comma(i - 1));
        if (!conjunction && !line.comma(i)) {
            return false;
        }
        for (Candidate next : candidates.in(line, line.sentence(i))) {
            if (next.from() != i + 1) {
                continue;
            }
            if (next.participle()) {
                return (line.comma(i) && next.verb().speech()) || next.verb().takesPerson();
            }
            if (!conjunction) {
                return false;
            }
            boolean sameTense =
                    next.form() == cue.form() || cue.form() == Cues.Form.GERUND || next.from() < next.head();
            boolean speaks = switch (next.verb().kind()) {
                case BELIEVE, FEAR, HOPE, WANT, INTEND, ACCEPT, AGREE, REPORT ->
                    cue.verb().kind() != CueClass.SAY;
                case SAY,
                        ADD,
                        ASK,
                        ANNOUNCE,
                        CLAIM,
                        INSIST,
                        REPEAT,
                        CONFIRM,
                        ADMIT,
                        COMPLAIN,
                        WARN,
                        THREATEN,
                        PROMISE,
                        DEMAND,
                        URGE,
                        DESCRIBE,
                        OFFER,
                        WELCOME,
                        REJECT,
                        DENY,
                        WITHDRAW,
                        ACCUSE,
                        ACCORDING,
                        COLON,
                        NONE -> true;
            };
            return sameTense
                    && speaks
                    && complements
                                    .of(next.verb(), next.to(), line.sentence(i).to())
                                    .kind()
                            != Kind.NONE;
        }
        return false;
    }

    /** Cuts a time off the end of an object ("the offer within hours" keeps its object only). */
    private int beforeTime(int from, int end) {
        for (int i = Math.max(from + 1, end - 4); i < end; i++) {
            String word = line.token(i).lower();
            boolean opens = word.equals("on") || word.equals("within");
            if ((opens
                            && !line.quoted(i)
                            && Words.DAYS.contains(line.token(end - 1).lower())
                            && end - i <= 3)
                    || (word.equals("within") && line.is(end - 1, "hour"))) {
                return i;
            }
        }
        return end;
    }

    // ---- quotations nobody claimed

    private void leftoverQuotations() {
        int at = 0;
        @Nullable Draft goingOn = null;
        while (at < line.size()) {
            if (!line.quoted(at)) {
                at++;
                continue;
            }
            int end = line.quotationEnd(at);
            if (!anyTaken(at, end) && whole(at, end)) {
                goingOn = claim(at, end, goingOn);
            }
            at = end;
        }
    }

    private boolean anyTaken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    /** Does the quotation fill whole sentences? */
    private boolean whole(int from, int to) {
        boolean opens = from == 0 || line.sentence(from).from() == from || line.is(from - 1, ":");
        boolean closes =
                to >= line.size() || line.sentence(to - 1).to() == to || line.terminal(to - 2) || line.terminal(to);
        return opens && closes && to - from > 3;
    }

    private @Nullable Draft claim(int from, int to, @Nullable Draft goingOn) {
        Draft previous = adjoining(from);
        if (previous != null && line.quoted(previous.content.getLast().to() - 1)) {
            add(previous, from, to);
            take(from, to);
            return goingOn;
        }
        if (goingOn != null && goingOn.content.getLast().to() == from) {
            add(goingOn, from, to);
            take(from, to);
            return goingOn;
        }
        Draft draft = new Draft(CueClass.NONE, null, null, null);
        add(draft, from, to);
        keep(draft);
        return draft;
    }

    /** The attribution whose last word stands in the sentence right before {@code from}. */
    private @Nullable Draft adjoining(int from) {
        if (from == 0) {
            return null;
        }
        Sentence sentence = line.sentence(from - 1);
        @Nullable Draft last = null;
        for (Draft draft : drafts) {
            if (draft.cue != null
                    && draft.cue.to() <= from
                    && draft.cue.from() >= sentence.from()
                    && draft.cue.to() <= sentence.to()) {
                last = draft;
            }
        }
        return last;
    }

    // ---- bookkeeping

    private void add(Draft draft, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (line.comma(start) && !line.quoted(start))) {
            start++;
        }
        while (end > start && line.comma(end - 1) && !line.quoted(end - 1)) {
            end--;
        }
        if (start < end) {
            draft.content.add(new Stretch(start, end));
        }
    }

    private void keep(Draft draft) {
        if (draft.content.isEmpty()) {
            return;
        }
        drafts.add(draft);
        for (Stretch part : draft.content) {
            take(part.from(), part.to());
        }
        take(draft.cue);
        take(draft.source);
    }

    private void take(@Nullable Stretch stretch) {
        if (stretch != null) {
            take(stretch.from(), stretch.to());
        }
    }

    private void take(int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }
}
