package parley.statements.actors;

import java.util.List;
import java.util.Set;

/** Words that go before names or stand for them. */
final class Titles {
    /** Capitalised words before a name that are no part of it. */
    static final Set<String> BEFORE = set("""
            president vice prime deputy first foreign defence defense interior finance justice minister premier chancellor
            secretary state general colonel major captain commander admiral brigadier lieutenant marshal senator governor
            mayor ambassador envoy special chief spokesman spokeswoman spokesperson king queen prince princess emperor pope
            sheikh imam archbishop bishop cardinal judge justice professor prof dr doctor mr mrs ms sir lady lord dame
            representative congressman congresswoman sen rep gov gen col lt sgt capt adm former acting interim opposition
            government front rebel army navy negotiator leader mediator director chair chairman chairwoman speaker head us
            presidential coordinator commissioner inspector sergeant commodore count countess baron duke emir sultan
            delegate elder counsellor miss sister brother father mother uncle minister's leader economy energy trade
            health education agriculture environment labour transport information culture justice rev reverend rabbi
            retired corporal madame madam monsieur mme mlle auntie""");
    /** Nouns for someone who holds an office or speaks for somebody. */
    static final Set<String> ROLES = set("""
            president minister premier chancellor secretary general colonel major captain commander admiral brigadier
            spokesman spokeswoman spokesperson envoy ambassador negotiator mediator leader chief head chair chairman
            chairwoman king queen representative delegate diplomat official officer adviser governor mayor senator
            counterpart director speaker coordinator member aide deputy observer monitor emir sultan prince princess
            emperor commissioner elder chairperson moderator coordinator advisor counsellor attorney prosecutor judge
            founder president-elect chieftain warlord admiral marshal facilitator guarantor negotiators inspector
            principal guard rapporteur undersecretary vice-president lawyer count countess baron baroness bishop
            archbishop commodore lieutenant sergeant plenipotentiary intermediary attorney-general secretary-general""");
    /** Those who speak without a name. */
    static final Set<String> UNNAMED = set("""
            official officials diplomat diplomats delegate delegates officer officers source sources aide aides adviser
            advisers negotiator negotiators person people member members insider insiders minister ministers spokesman
            spokeswoman spokesperson representative representatives envoy envoys commander commanders lawmaker lawmakers
            expert experts analyst analysts leader leaders
            somebody someone insider participant participants deputies councillor councillors parliamentarian lawmakers
            assistant assistants advisor advisors figure figures guard guards soldier soldiers fighter fighters man woman
            colleague colleagues prosecutor prosecutors judge judges insider lieutenant""");
    /** Heads of names of sides and bodies. */
    static final Set<String> BODIES = set("""
            front army movement brigade brigades forces force militia column alliance league resistance guard guards
            council party union coalition congress rebels""");
    /** Bodies whose party is the state that their description names. */
    static final Set<String> STATE_BODIES = set("""
            government ministry delegation coastguard navy army military authorities parliament cabinet embassy presidency
            police airforce court office officials team administration side leadership negotiators army's forces""");
    /** Bodies that speak for no party. */
    static final Set<String> CIVIL = set("""
            association newspaper newspapers media agency university institute charity church company residents
            villagers families relatives workers farmers shipowners boatowners skippers fishermen voters activists
            protesters analysts historians economists broadcaster radio television federation society chamber guild
            analyst historian economist professor journalist journalists reporter shopkeepers refugees council""");

    /** Titles that are never part of a name, whatever stands beside them. */
    static final Set<String> HARD = set("""
            president vice-president minister premier chancellor secretary colonel major captain commander admiral
            brigadier lieutenant marshal senator governor mayor ambassador envoy spokesman spokeswoman spokesperson king
            queen prince princess emperor emir sultan sheikh sheik imam archbishop bishop cardinal judge professor prof dr
            doctor mr mrs ms miss sir lady lord dame count countess baron baroness duke duchess representative congressman
            congresswoman sen rep gov gen col lt sgt capt adm negotiator mediator director chairman chairwoman commodore
            commissioner inspector sergeant corporal rabbi reverend monsignor excellency chief general deputy prime
            delegate elder coordinator adviser advisor counsellor lieutenant-general major-general brigadier-general
            vice-admiral rear-admiral archdeacon academician comrade officer canon abbot abbess hetman citizen engineer
            attorney sister brother father mother uncle justice speaker madame madam monsieur mme mlle auntie""");

    /** Who holds such an office speaks for somebody, whatever else he or she is. */
    static final Set<String> SPEAKS = set("""
            negotiator delegate spokesman spokeswoman spokesperson envoy minister president premier ambassador
            representative commander secretary mediator leader chairman chairwoman chairperson head chief deputy governor
            speaker king queen prince general admiral coordinator commissioner moderator adviser major captain colonel""");

    static final Set<String> MALE =
            set("mr sir king prince spokesman lord congressman monsieur he him his himself pope emperor");
    static final Set<String> FEMALE = set(
            "mrs ms lady dame madame madam mme mlle auntie baroness countess queen princess chairwoman spokeswoman congresswoman she her hers herself");

    private Titles() {}

    /** An office, in the singular or plural, also at either end of a compound ("secretary-general"). */
    static boolean role(String word) {
        if (ROLES.contains(word) || (word.endsWith("s") && ROLES.contains(word.substring(0, word.length() - 1)))) {
            return true;
        }
        int hyphen = word.indexOf('-');
        return hyphen > 0 && (ROLES.contains(word.substring(0, hyphen)) || ROLES.contains(word.substring(hyphen + 1)));
    }

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split("\\s+")));
    }
}
