package parley.statements.attribution;

import java.util.List;
import java.util.Set;
import parley.statements.text.Token;

/** Closed classes of English words that the grammar of attributions leans on. */
final class Words {
    static final Set<String> AUXILIARIES = set("""
            has have had is are was were be been being am will would can could may might must shall should
            do does did not never cannot don't doesn't didn't hasn't haven't hadn't won't wouldn't can't
            couldn't isn't aren't wasn't weren't shouldn't mustn't ain't""");
    static final Set<String> BE = set("""
            is are was were be been being am isn't aren't wasn't weren't get gets got""");
    static final Set<String> HAVE = set("""
            has have had hasn't haven't hadn't having""");
    static final Set<String> MODALS = set("""
            will would can could may might must shall should do does did don't doesn't didn't won't wouldn't
            can't couldn't cannot not never""");
    static final Set<String> NEGATIONS = set("""
            not never cannot don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't""");
    private static final Set<String> ADVERBS = set("""
            also again now then still just already long once often always even further later earlier soon
            instead thus therefore too first ever only simply reportedly""");
    static final Set<String> DETERMINERS = set("""
            the a an this that these those its his her their our my your some any no each every another both
            all many several most more few such neither either what which whose other own new old main last
            latest key""");
    static final Set<String> PRONOUNS = set("""
            he she it they we i you who others some many both one neither nobody everyone""");
    static final Set<String> PREPOSITIONS = set("""
            of in on at to from by for with about against between into over under after before during since
            until through without within via as than among across around near outside inside upon despite
            like amid beyond behind toward towards ahead along alongside following per""");
    static final Set<String> SUBORDINATORS = set("""
            if when while because although though unless whether where how why as once after before since
            until so that even whereas asked speaking citing given provided""");
    static final Set<String> CONJUNCTIONS = set("""
            and but or nor yet then""");
    static final Set<String> DAYS = set("""
            monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
            january february march april may june july august september october november december mondays
            earlier later recently week month year afternoon evening morning night hours days weeks months
            years ago""");
    /** Verbs that show a stretch to be a clause, beside auxiliaries and the cues themselves. */
    private static final Set<String> FINITE = set("""
            said says told made makes took takes went goes came comes wants want fell rose left met held put
            kept gave gives needs need seems remains means meant began broke brought knows know became
            becomes led lost won stood stands ran runs pays paid spoke speaks speak got gets lets follows
            saw sees sent sends set sets shows cost costs keeps expects stays lies holds belongs works looks
            starts ends shot fought thinks think believe believes hopes faces continues 's 're 've""");
    /** Past tenses of action that end a sentence's first noun phrase. */
    static final Set<String> IRREGULAR = set("""
            struck shook drew grew threw withdrew sat rang sank built spent hit cut shut chose rejects
            accepts urges warns calls""");
    /** Objects that are stands. */
    static final Set<String> STANDS = set("""
            demand demands offer offers proposal proposals objection objections claim claims charge charges accusation
            accusations account allegation allegations remark remarks threat threats veto condition conditions support
            opposition""");
    /** What crowds do in order to say something. */
    static final Set<String> GATHERINGS = set("marched rallied gathered demonstrated protested assembled");
    /** Heads of noun phrases that can hold a stand: people and bodies. */
    static final Set<String> PEOPLE = set("""
            president minister premier chancellor spokesman spokeswoman spokesperson spokespeople official
            officials envoy envoys negotiator negotiators mediator mediators leader leaders commander
            commanders general officer officers diplomat diplomats delegate delegates delegation delegations
            government governments ministry office party parties side sides rebels authorities authority
            army military parliament cabinet council court union front group groups mission observers
            monitors agency newspaper newspapers media broadcaster kremlin analyst analysts expert experts
            lawmaker lawmakers senator adviser advisers aide aides source sources king queen pope secretary
            ambassador chief chair chairman chairwoman head director governor mayor member members people
            person critics opposition coalition alliance bloc country countries state states administration
            committee commission embassy staff team workers residents villagers relatives families skippers
            boatowners shipowners farmers voters activists protesters lawyer lawyers judge prosecutors
            police soldiers troops fighters militants separatists insurgents guerrillas faction factions
            movement organisation organization counterpart counterparts rival rivals candidate candidates
            republicans democrats campaign woman man women men coastguard navy statement report communique
            bank fund company firm capital capitals neighbours neighbors allies ally mayors deputies deputy
            nation nations supporters author authors professor poll survey study pair two three four
            politicians politician veterans refugees elders chiefs""");

    private Words() {}

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split("\\s+")));
    }

    static boolean adverb(Token token) {
        return ADVERBS.contains(token.lower())
                || (token.lower().length() > 4
                        && token.lower().endsWith("ly")
                        && !token.capitalised()
                        && !token.is("family")
                        && !token.is("assembly"));
    }

    static boolean finite(Token token) {
        return AUXILIARIES.contains(token.lower()) || FINITE.contains(token.lower());
    }

    /** A lower-case word that looks like a past tense. */
    static boolean pastLooking(Token token) {
        return !token.capitalised()
                && token.lower().length() > 4
                && token.lower().endsWith("ed")
                && !token.is("armed")
                && !token.is("united")
                && !token.is("need");
    }
}
