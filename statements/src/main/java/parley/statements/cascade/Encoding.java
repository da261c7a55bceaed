package parley.statements.cascade;

import java.util.List;
import parley.statements.crf.Hash;
import parley.statements.text.Paragraph;
import parley.statements.text.Quotation;
import parley.statements.text.Sentence;
import parley.statements.text.Token;

/** A paragraph as numbers: for every token what the features are made of. */
final class Encoding {
    /** Positions outside the paragraph read as this. */
    static final int OUTSIDE = 0x5bd1e995;

    /** What every name is to the chains. */
    private static final int NAME = 0x2545F491;

    final int length;
    final boolean front;
    final int[] word;
    final int[] lemma;
    final int[] suffix2;
    final int[] suffix3;
    final int[] shape;
    /** 0 outside quotations, 1 first token, 2 inside, 3 last token. */
    final int[] quote;
    /** Number of the quotation, or -1. */
    final int[] quotation;

    final int[] sentence;
    final int[] sentenceStart;
    final int[] sentenceEnd;
    final int[] cueClass;
    /** Identity of a punctuation mark, 0 for words. */
    final int[] mark;

    final boolean[] capitalised;
    /** How often the lemma was a cue's word in training, in steps from 0 to 9. */
    final int[] cueShare;
    /** By the rules: role and whether it begins there, role * 2 + begins. */
    final int[] rule;

    final Hints hints;

    Encoding(Paragraph paragraph, Hints hints, WordLore lore) {
        List<Token> tokens = paragraph.tokens();
        this.hints = hints;
        length = tokens.size();
        front = paragraph.front();
        word = new int[length];
        lemma = new int[length];
        suffix2 = new int[length];
        suffix3 = new int[length];
        shape = new int[length];
        quote = new int[length];
        quotation = new int[length];
        sentence = new int[length];
        sentenceStart = new int[length];
        sentenceEnd = new int[length];
        mark = new int[length];
        capitalised = new boolean[length];
        cueShare = new int[length];
        rule = new int[length];
        cueClass = hints.cueClass();
        for (int i = 0; i < length; i++) {
            encode(tokens.get(i), i, lore);
        }
        quotations(paragraph, tokens);
        sentences(paragraph);
        for (Pieces draft : hints.drafts()) {
            for (int role = Pieces.CONTENT; role >= Pieces.SOURCE; role--) {
                for (int[] piece : draft.role(role)) {
                    for (int i = piece[0]; i < piece[1]; i++) {
                        rule[i] = role * 2 + (i == piece[0] ? 1 : 0);
                    }
                }
            }
        }
    }

    private void encode(Token token, int i, WordLore lore) {
        String lower = token.lower();
        if (token.mark()) {
            String plain = plain(lower);
            word[i] = Hash.mix(plain.hashCode());
            lemma[i] = word[i];
            suffix2[i] = word[i];
            suffix3[i] = word[i];
            mark[i] = word[i];
            shape[i] = 5;
            return;
        }
        boolean digit = false;
        for (int k = 0; k < lower.length(); k++) {
            digit = digit || Character.isDigit(lower.charAt(k));
        }
        int n = lower.length();
        capitalised[i] = Character.isUpperCase(token.text().charAt(0));
        shape[i] = digit ? 4 : shape(token.text());
        word[i] = Hash.mix(digit ? digits(lower).hashCode() : lower.hashCode());
        lemma[i] = Hash.mix(Lemma.of(lower).hashCode() + 1);
        if (capitalised[i] && !digit && lore.name(word[i])) {
            word[i] = NAME + shape[i];
            lemma[i] = NAME + shape[i];
            suffix2[i] = NAME;
            suffix3[i] = NAME;
            return;
        }
        suffix2[i] = lower.substring(Math.max(0, n - 2)).hashCode();
        suffix3[i] = lower.substring(Math.max(0, n - 3)).hashCode();
        cueShare[i] = lore.cueShare(lemma[i]);
    }

    private static String plain(String mark) {
        return switch (mark) {
            case "“", "„", "‟", "«", "〝", "＂", "”", "»", "〞" -> "\"";
            case "‘", "’", "‹", "›" -> "'";
            case "–", "—", "―" -> "-";
            case "…" -> "...";
            default -> mark;
        };
    }

    private static String digits(String word) {
        StringBuilder same = new StringBuilder(word);
        for (int k = 0; k < same.length(); k++) {
            if (Character.isDigit(same.charAt(k))) {
                same.setCharAt(k, '0');
            }
        }
        return same.toString();
    }

    private static int shape(String text) {
        boolean first = Character.isUpperCase(text.charAt(0));
        boolean upper = false;
        boolean hyphen = false;
        boolean point = false;
        for (int k = 1; k < text.length(); k++) {
            char c = text.charAt(k);
            upper = upper || Character.isUpperCase(c);
            hyphen = hyphen || c == '-';
            point = point || c == '.';
        }
        if (!first) {
            return hyphen ? 6 : 0;
        }
        if (point) {
            return 3;
        }
        if (hyphen) {
            return 7;
        }
        return upper ? 2 : text.length() == 1 ? 8 : 1;
    }

    private void quotations(Paragraph paragraph, List<Token> tokens) {
        java.util.Arrays.fill(quotation, -1);
        int at = 0;
        int number = 0;
        for (Quotation region : paragraph.quotations()) {
            while (at < length && tokens.get(at).start() < region.start()) {
                at++;
            }
            int first = at;
            while (at < length && region.covers(tokens.get(at).start())) {
                quotation[at] = number;
                quote[at] = at == first ? 1 : 2;
                at++;
            }
            if (at > first + 1) {
                quote[at - 1] = 3;
            }
            number++;
        }
    }

    private void sentences(Paragraph paragraph) {
        int number = 0;
        int end = 0;
        for (Sentence each : paragraph.sentences()) {
            for (int i = end; i < each.to(); i++) {
                boolean before = i < each.from();
                sentence[i] = number;
                sentenceStart[i] = before ? end : each.from();
                sentenceEnd[i] = before ? each.from() : each.to();
            }
            end = each.to();
            number++;
        }
        for (int i = end; i < length; i++) {
            sentence[i] = number;
            sentenceStart[i] = end;
            sentenceEnd[i] = length;
        }
    }

    static int at(int[] values, int i) {
        return i < 0 ? OUTSIDE : i >= values.length ? OUTSIDE + 1 : values[i];
    }
}
