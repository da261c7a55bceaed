package parley.statements.actors;

/** What ties a person to a side, or tells that there is none. */
enum Tie {
    /** Nothing yet. */
    NONE,
    /** The lexicon or the case's own table of actors. */
    LISTED,
    /** Another report of the same process. */
    ELSEWHERE,
    /** The words beside the name: "the Velandian minister X". */
    NAMED,
    FORMER,
    OPPOSITION,
    CIVIL,
    COUNTERPART,
    TITLE,
    TOGETHER,
    REBEL,
    WATCHING,
    PRONOUN,
    ITS,
    WHOSE,
    VOICE,
    HEADED,
    PARLIAMENT,
    BODY,
    LEADS,
    /** What the person says and where: weaker than any words beside the name. */
    OFFICE,
    COMMITTED,
    FOLLOWING,
    BRIEFING,
    SAME_BRIEFING,
    DESCRIBED_LATER,
    /** Weighed from everything that the report shows. */
    WEIGHED;

    /** Whether what follows from other people and places may overrule it. */
    boolean weak() {
        return this != LISTED && this != ELSEWHERE && this != NAMED && this != FORMER && this != BRIEFING;
    }
}
