package parley.statements.actors;

import java.util.Set;
import java.util.TreeSet;

/** Kinds of office, by the words that the text uses for somebody: what a person may speak for depends on them. */
enum Office {
    STATE(
            "president premier chancellor king queen emperor emir sultan prince princess minister prime parliament governor "
                    + "foreign interior finance justice attorney-general undersecretary vice-president senator deputy mayor"),
    ARMS("general colonel major captain admiral brigadier lieutenant marshal commodore sergeant army navy corporal"),
    COMMAND("commander warlord chieftain fighter rebel"),
    TALKS("negotiator delegate envoy representative plenipotentiary ambassador diplomat"),
    VOICE("spokesman spokeswoman spokesperson"),
    LEAD("leader head chair chairman chairwoman chairperson founder chief elder secretary secretary-general director"),
    HELP(
            "mediator facilitator moderator intermediary coordinator observer monitor guarantor commissioner rapporteur inspector"),
    CLERGY("bishop archbishop sister brother imam pope rabbi reverend father mother"),
    CIVIL("professor doctor dr teacher farmer fisherman economist historian analyst headmistress headmaster editor "
            + "lawyer wife husband son daughter widow judge nurse aunt auntie uncle");

    private final String words;

    Office(String words) {
        this.words = " " + words + " ";
    }

    /** The kinds of all titles, in order; none when no title tells any. */
    static Set<Office> of(Set<String> titles) {
        Set<Office> offices = new TreeSet<>();
        for (Office office : values()) {
            if (titles.stream().anyMatch(title -> office.words.contains(" " + title + " "))) {
                offices.add(office);
            }
        }
        return offices;
    }
}
