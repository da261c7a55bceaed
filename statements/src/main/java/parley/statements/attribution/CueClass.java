package parley.statements.attribution;

/** What kind of ascribing a cue does; one of the things that decide a statement's act. */
public enum CueClass {
    SAY,
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
    /** "according to". */
    ACCORDING,
    /** A transcript's colon behind the speaker's name. */
    COLON,
    /** A quoted paragraph that goes on from the one before: there is no cue. */
    NONE
}
