package parley.statements.coding;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.statements.actors.Resolved;
import parley.statements.attribution.CueClass;
import parley.statements.attribution.CueVerb;

/**
 * The act of a statement: first what another side is told to want or do, then the class of the cue, then, for plain
 * saying, modality, polarity and words of the content, read as the speaker's own side speaking or as speaking of others.
 * The rules are tried in order and the first that fits decides; its trail names it and the words.
 */
public final class ActCoder {
    private static final Pattern CONDITION =
            words("provided(?: that)?|on condition that|unless|only if|but only if|as long as|in return for|in return|"
                    + "in exchange for|\\bif\\b");
    private static final Pattern REFUSAL =
            words("will not|won't|would not|wouldn't|cannot|can't|never again|not ready to|not prepared to|"
                    + "not willing to|no longer accept|(?:is|was) the limit|not interested in|not (?:be )?open to discussion|not negotiable|"
                    + "out of the question|worthless|fell short|unacceptable|should not");
    private static final Pattern PAST_DENIAL =
            words("had not|has not|have not|did not|didn't|hasn't|hadn't|was not|were not|there was no|no intention|"
                    + "never \\w+ed|never (?:did|said|had)|nobody has|nothing was|mistaken|is not true|are false|is false|"
                    + "was false|was wrong|were wrong|out of date|a mistake");
    private static final Pattern MOVES = words(
            "down from|up from|instead of|lower(?:ed|s)? .{0,40}from|moved? by|step towards?|dropped (?:its|the|"
                    + "our) objection|drop (?:its|the|our) objection|would settle for|offered to lower|would accept more");
    private static final Pattern OFFER =
            words("we offer|we propose|i offer|offers|proposes|(?:has|have|had|we|i|is|are) (?:also |now |"
                    + "still )?(?:offered|proposed|offering|proposing)|ready to|prepared to|willing to|ready for|"
                    + "could live with|would be acceptable|is acceptable|are ready|would consider|open to");
    private static final Pattern ACCEPTANCE = words("accepts?|accepted|agrees?|agreed|welcomes?|welcomed|settled? for");
    private static final Pattern DEMAND =
            words("wants?|wanted|needs?|demands?|demanded|insists?|must|has to|have to|had to|require|requires|"
                    + "asks? that|asked that|asking for|shall be|should be|until|unless|before (?:any|the|elections)");
    private static final Pattern OBLIGATION =
            words("must|has to|have to|(?<!you )(?<!not )needs? to|should(?! expect)|ought to|"
                    + "it is (?:now )?for (?:them|the other side) to");
    private static final Pattern PROMISE =
            words("will|would|shall|continue to|continues to|remain committed|are committed|is committed|we'll|we'd|"
                    + "i'll|going to|promised to|pledged to");
    private static final Pattern RATHER = words("(?:would|'d) rather|would like");
    private static final Pattern SILENT =
            words("(?:will not|won't|cannot|can't|would not) (?:say|tell|comment|speculate|predict|know)");
    private static final Pattern AFRAID = words("(?:am|is|are|were) afraid|we fear|they fear");
    private static final Pattern IMPERATIVE = Pattern.compile(
            "^[“\"'‘]?(?:sign|stop|come|give|leave|open|free|release|end|listen|return|bring|send|talk|look) "
                    + "(?!.*\\?)");
    private static final Pattern SUITS = words("would be acceptable|is acceptable|could live with|could accept");
    private static final Pattern OFFERED =
            Pattern.compile("^[“\"'‘]?(?:that )?(?:the|our|its) offer (?:of|on the table) ");
    private static final Pattern MAY = words("could|can|would|will|ready|prepared|willing");
    private static final Pattern FORCE =
            words("attack|attacks|strike|strikes|fire|armed|war|force|forces|fight|fighting|shoot|military action|"
                    + "warship|warships|escort|escorts|consequences|retaliate|retaliation|respond|walk out|seize|invade|"
                    + "blockade|bomb");
    private static final Pattern WRONG = words(
            "violated|violation|fired|seized|attacked|breached|broke|broken|crossed into|shot|shots|shelled|"
                    + "hostage-taking|provocation|aggression|blackmail|massacre|burned|burnt|lied|kidnapp\\w+|stole|occupied|bombed|betray\\w+|torture\\w*|refuse to|deliberately");
    private static final Pattern INVITES =
            words("let us|let's|please|i ask|we ask|i urge|we urge|i appeal|we appeal|i call|we call|have asked");
    private static final Pattern WE =
            words("(?:we|i) (?:will|would|shall|won't|can|cannot|can't|are ready|are not)|we'll");
    private static final Pattern BELIEF =
            words("i (?:do )?(?:believe|think|hope|expect)|(?:he|she|they) (?:believed|believes|hoped|hopes|expected|"
                    + "thought)|we (?:believe|think|hope|expect)");
    private static final Pattern TOGETHER = Pattern.compile(
            "^(?:that )?.{0,60}\\b(?:and .{0,25}|both .{0,25}|two .{0,45}|sides )(?:have|had) (?:agreed|accepted|promised)\\b");
    private static final Pattern CHANGED = words("offer|offers|proposal|proposals|objection|objections");

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /**
     * Codes one statement.
     *
     * @param before the act of the same party's last statement, for "reiterated this"; null when there is none
     */
    public Coded code(Resolved statement, @Nullable Act before) {
        if (statement.about() != null) {
            return secondHand(statement);
        }
        CueClass kind = statement.found().cueClass();
        CueVerb verb = statement.found().verb();
        String cue = "cue '" + statement.found().cueText() + "'";
        String content = plain(statement.found().contentText());
        return switch (kind) {
            case DEMAND, WANT -> stance(verb, content, cue);
            case URGE -> new Coded(Act.CALL, cue);
            case THREATEN -> new Coded(Act.THREAT, cue);
            case PROMISE, INTEND -> new Coded(Act.COMMITMENT, cue);
            case OFFER -> changed(verb, content, cue, Act.OFFER);
            case AGREE, ACCEPT, WELCOME -> new Coded(Act.ACCEPTANCE, cue);
            case REJECT -> new Coded(Act.REFUSAL, cue);
            case DENY, WITHDRAW -> new Coded(Act.DENIAL, cue);
            case ACCUSE, COMPLAIN -> new Coded(Act.ACCUSATION, cue);
            case WARN -> warned(statement, content, cue);
            case INSIST -> insisted(content, cue);
            case ASK -> asked(statement, content, cue);
            case REPEAT ->
                before != null
                        ? new Coded(before, cue + " repeats the party's last statement")
                        : said(statement, content, cue);
            case FEAR, HOPE -> new Coded(Act.ASSESSMENT, cue);
            case DESCRIBE -> described(statement, content, cue);
            case CONFIRM -> confirmed(statement, content, cue);
            case SAY, ADD, ANNOUNCE, REPORT, CLAIM, ADMIT, BELIEVE, ACCORDING, COLON, NONE ->
                said(statement, content, cue);
        };
    }

    private static Coded secondHand(Resolved statement) {
        String rule = "told of " + statement.about() + ": "
                + statement.stance().name().toLowerCase(Locale.ROOT);
        return switch (statement.stance()) {
            case WANTS -> new Coded(Act.DEMAND, rule);
            case OFFERS -> new Coded(Act.OFFER, rule);
            case REFUSES -> new Coded(Act.REFUSAL, rule);
            case ACCEPTS -> new Coded(Act.ACCEPTANCE, rule);
            case PROMISES -> new Coded(Act.COMMITMENT, rule);
            case FEARS, NONE -> new Coded(Act.ASSESSMENT, rule);
        };
    }

    /** "raised its demand" is a demand, "raised its offer" gives ground. */
    private static Coded stance(@Nullable CueVerb verb, String content, String cue) {
        return verb != null && verb.lemma().equals("raise")
                ? changed(verb, content, cue, Act.DEMAND)
                : new Coded(Act.DEMAND, cue);
    }

    private static Coded changed(@Nullable CueVerb verb, String content, String cue, Act otherwise) {
        boolean moves = verb != null
                && switch (verb.lemma()) {
                    case "raise", "increase" -> CHANGED.matcher(content).find();
                    case "lower", "soften", "drop" -> true;
                    default -> false;
                };
        if (moves) {
            return new Coded(Act.CONCESSION, cue + " with the stand it changes");
        }
        String step = first(MOVES, content);
        return step != null && otherwise == Act.OFFER
                ? new Coded(Act.CONCESSION, cue + ", '" + step + "'")
                : new Coded(otherwise, cue);
    }

    private static Coded warned(Resolved statement, String content, String cue) {
        String will = first(words("will|would|shall"), content);
        boolean own = ((statement.own() || first(WE, content) != null) && statement.party() != null)
                || (statement.party() != null
                        && content.contains(statement.party().toLowerCase(Locale.ROOT)));
        return own && will != null
                ? new Coded(Act.THREAT, cue + ", own side, '" + will + "'")
                : new Coded(Act.ASSESSMENT, cue + " of what may come");
    }

    private static Coded insisted(String content, String cue) {
        String denial = first(PAST_DENIAL, content);
        if (denial != null) {
            return new Coded(Act.DENIAL, cue + ", '" + denial + "'");
        }
        String refusal = first(REFUSAL, content);
        if (refusal != null) {
            return new Coded(Act.REFUSAL, cue + ", '" + refusal + "'");
        }
        String demand = first(DEMAND, content);
        return demand != null ? new Coded(Act.DEMAND, cue + ", '" + demand + "'") : new Coded(Act.ASSESSMENT, cue);
    }

    private static Coded asked(Resolved statement, String content, String cue) {
        if (statement.found().quoted() < 0.9) {
            return new Coded(Act.CALL, cue);
        }
        return said(statement, content, cue);
    }

    /** "confirmed the refusal": the act that the object names. */
    private static Coded confirmed(Resolved statement, String content, String cue) {
        String noun = content.substring(content.lastIndexOf(' ') + 1);
        return switch (noun) {
            case "refusal", "rejection" -> new Coded(Act.REFUSAL, cue + ", '" + noun + "'");
            case "offer", "proposal" -> new Coded(Act.OFFER, cue + ", '" + noun + "'");
            case "demand", "demands" -> new Coded(Act.DEMAND, cue + ", '" + noun + "'");
            case "threat" -> new Coded(Act.THREAT, cue + ", '" + noun + "'");
            default -> said(statement, content, cue);
        };
    }

    private static Coded described(Resolved statement, String content, String cue) {
        String bad = first(
                words(
                        "reckless|ransom|provocation|illegal|crime|criminal|lie|lies|aggression|terroris\\w+|betrayal|insult|"
                                + "shameful|blackmail|farce"),
                content);
        return bad != null && statement.party() != null
                ? new Coded(Act.ACCUSATION, cue + ", '" + bad + "'")
                : new Coded(Act.ASSESSMENT, cue);
    }

    // ---- plain saying

    private static Coded said(Resolved statement, String content, String cue) {
        String invites = first(INVITES, content);
        if (invites != null) {
            return new Coded(Act.CALL, "'" + invites + "'");
        }
        String belief = first(BELIEF, content);
        if (belief != null) {
            return new Coded(Act.ASSESSMENT, "a belief, '" + belief + "'");
        }
        String afraid = first(AFRAID, content);
        if (afraid != null) {
            return new Coded(Act.ASSESSMENT, "a fear, '" + afraid + "'");
        }
        String imperative = first(IMPERATIVE, content);
        if (imperative != null && statement.found().quoted() > 0) {
            return new Coded(Act.CALL, "an imperative, '" + imperative.strip() + "'");
        }
        boolean side = statement.party() != null;
        String together = first(TOGETHER, content);
        if (together != null && !(side && statement.own())) {
            return new Coded(
                    together.endsWith("promised") ? Act.COMMITMENT : Act.ACCEPTANCE,
                    "of more than one side, '" + together + "'");
        }
        String mistaken = first(words("mistaken|there was no|is not true|was false|were false"), content);
        if (mistaken != null && side) {
            return new Coded(Act.DENIAL, "'" + mistaken + "'");
        }
        if (side && (statement.own() || first(WE, content) != null)) {
            Coded own = own(content);
            if (own != null) {
                return own;
            }
        }
        String denial = first(PAST_DENIAL, content);
        if (denial != null && side && statement.own()) {
            return new Coded(Act.DENIAL, "own side, '" + denial + "'");
        }
        Coded given = given(statement, content);
        if (given != null) {
            return given;
        }
        String refusal = first(REFUSAL, content);
        String wrong = first(WRONG, content);
        boolean refusedFirst = refusal != null
                && wrong != null
                && content.indexOf(refusal) < content.indexOf(wrong)
                && refusal.startsWith("w");
        if (wrong != null && side && !statement.own() && !refusedFirst) {
            return new Coded(Act.ACCUSATION, "of others, '" + wrong + "'");
        }
        if (refusal != null
                && side
                && !refusal.matches("can't|cannot|should not")
                && first(words("if|is not|whether"), content) == null) {
            return new Coded(Act.REFUSAL, "'" + refusal + "'");
        }
        String done = first(
                words("(?:will|would) be (?:\\w+ed|given|paid|sent|freed|put|held|built|let)|"
                        + "(?:will|would) (?:apply|take effect|come into force) from"),
                content);
        if (done != null && side && first(CONDITION, content) == null) {
            return new Coded(Act.COMMITMENT, "'" + done + "'");
        }
        String obligation = first(OBLIGATION, content);
        if (obligation != null && side) {
            return new Coded(Act.DEMAND, "'" + obligation + "'");
        }
        return new Coded(Act.ASSESSMENT, cue + ", a plain claim");
    }

    /** Ground that a side gives without naming itself: "a mixed court would be acceptable", "could be taken, up from 15". */
    private static @Nullable Coded given(Resolved statement, String content) {
        if (statement.party() == null || first(PAST_DENIAL, content) != null) {
            return null;
        }
        String moves = first(MOVES, content);
        if (moves != null && first(MAY, content) != null) {
            return new Coded(Act.CONCESSION, "'" + moves + "'");
        }
        String suits = first(SUITS, content);
        if (suits != null && first(REFUSAL, content) == null) {
            return new Coded(Act.OFFER, "'" + suits + "'");
        }
        String offered = first(OFFERED, content);
        return offered == null ? null : new Coded(Act.OFFER, "tells the offer, '" + offered.strip() + "'");
    }

    /** The speaker's own side speaks; null when its words show no act. */
    private static @Nullable Coded own(String content) {
        String condition = first(CONDITION, content);
        String promise = first(RATHER, content) == null ? first(PROMISE, content) : null;
        String refusal = first(SILENT, content) == null ? first(REFUSAL, content) : null;
        String force = first(FORCE, content);
        if (condition != null
                && force != null
                && promise != null
                && first(words("if"), content) != null
                && refusal == null) {
            return new Coded(Act.THREAT, "own side, 'if' and '" + force + "'");
        }
        String moves = first(MOVES, content);
        if (moves != null) {
            return new Coded(Act.CONCESSION, "own side, '" + moves + "'");
        }
        String offer = first(OFFER, content);
        if ((offer != null && first(words("not (?:ready|prepared|willing)"), content) == null)
                || (offer != null && content.indexOf(offer) < content.indexOf("not"))) {
            return new Coded(Act.OFFER, "own side, '" + offer + "'");
        }
        String denial = first(PAST_DENIAL, content);
        if (denial != null) {
            return new Coded(Act.DENIAL, "own side, '" + denial + "'");
        }
        if (refusal != null) {
            String unless = first(words("unless|until"), content);
            return unless != null
                    ? new Coded(Act.DEMAND, "own side, '" + refusal + "' with '" + unless + "'")
                    : new Coded(Act.REFUSAL, "own side, '" + refusal + "'");
        }
        if (condition != null && first(words("will|would|could|can|shall"), content) != null) {
            return new Coded(Act.OFFER, "own side, '" + promise + "' with the condition '" + condition + "'");
        }
        String accepts = first(ACCEPTANCE, content);
        if (accepts != null) {
            return new Coded(Act.ACCEPTANCE, "own side, '" + accepts + "'");
        }
        String demand = first(
                words(
                        "(?<!anyone who )wants?|(?<!who )wanted|(?<!you )needs?|demands?|demanded|insists?|must|asks? that"),
                content);
        if (demand != null) {
            return new Coded(Act.DEMAND, "own side, '" + demand + "'");
        }
        return promise != null ? new Coded(Act.COMMITMENT, "own side, '" + promise + "'") : null;
    }

    private static @Nullable String first(Pattern pattern, String content) {
        Matcher matcher = pattern.matcher(content);
        return matcher.find() ? matcher.group() : null;
    }

    private static String plain(String content) {
        return content.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }
}
