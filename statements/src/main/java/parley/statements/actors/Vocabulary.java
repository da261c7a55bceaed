package parley.statements.actors;

import java.util.List;
import java.util.Set;

/** Plain words, in lower case, by which names of sides, bodies and people are told apart. */
final class Vocabulary {
    /** Heads of names of groups that fight or bargain for themselves. */
    static final Set<String> GROUPS = set("""
            front army movement brigade brigades forces force militia militias column league alliance resistance guard
            guards council party coalition insurgency command brotherhood brethren congress committee rangers cantons
            sons daughters fighters legion corps tigers junta assembly camp clans tribes faction rebels patriots partisans
            volunteers wing battalion regiment confederation confederacy directorate""");
    /** Heads of names of bodies of several states, and of those that watch, help or mediate. */
    static final Set<String> BODIES = set("""
            mission union authority commission organisation organization group compact concord concert conference
            office agency panel bloc forum pact community summit secretariat court tribunal bank contact-group nations
            states envoys fund bureau fellowship chapter presidium programme program team initiative treaty contact mechanism""");
    /** Heads of names of bodies without a part in the talks. */
    static final Set<String> CIVIL = set("""
            chamber society guild institute institution university school college churches church order cooperative
            association federation trust foundation charity hospital club newspaper gazette times post herald tribune
            chronicle news press radio television observer courier examiner sentinel mail record review monitor
            broadcaster station centre center museum company mothers fathers families widows doctors lawyers teachers
            watch crescent cross academy think-tank network journal weekly daily dispatch telegraph wire bulletin""");
    /** Kinds of state before "of" and a name. */
    static final Set<String> STATE_FORMS = set("""
            republic kingdom principality emirate federation state province sultanate duchy dominion territory empire
            commonwealth caliphate grand-duchy""");
    /** What only states and sides have: after a name and "'s", before "of" and a name, behind an adjective. */
    static final Set<String> STATE_NOUNS = set("""
            government president presidency minister ministry ministers premier chancellor king queen prince emir sultan
            parliament army navy forces troops soldiers military cabinet ambassador embassy negotiator negotiators
            delegation delegate delegates envoy capital constitution diplomat diplomats authorities foreign defence
            defense interior prime deputy chief territory border coast independence war rebels gunners tanks ships
            warships officials official side representative representatives spokesman spokeswoman consulates parliamentarians
            marines airforce air generals garrison general servicemen leadership governor opposition state people citizens
            forces' terms demands proposal demand offer justice finance energy trade agriculture transport health
            education senior military's militia guard fighters gunboats batteries commander commanders""");
    /** What a side does that places do not. */
    static final Set<String> STANCES = set("""
            has had will would is was could must may can denied denies rejected rejects accepted accepts offered offers wants
            wanted insists insisted refused refuses agreed agrees demanded demands called calls says said proposed proposes
            fears feared threatened threatens seeks sought claims claimed welcomed welcomes considers considered maintains
            maintained holds held argues argued objects objected pledged pledges promised promises undertook declared
            declares warned warns opposes opposed supports supported favours seized drilled suspects hopes hoped expects
            believes believed blames blamed accuses accused regards regarded took takes keeps kept needs dismissed
            dismisses have are do does did should might allowed allows withdrew withdraws recognised recognises stated
            announced announces asked asks suspended suspends signed signs and condemned condemns urged urges tabled
            intends intended closed opened released bristles bristled wishes wished requires required plans planned decided
            balks balked threatens withdraws counters countered retorted prefers""");
    /** Verbs of speech after or before people's names. */
    static final Set<String> SPEECH = set("""
            said says told tells added adds asked asks wrote writes warned warns explained explains replied replies insisted
            insists argued argues complained complains announced announces recalled recalls denied denies quipped shrugged
            snapped countered objected mocked cried sighed admitted admits acknowledged conceded concedes declared promised
            promises stressed stresses noted notes suggested suggests claimed claims concluded described describes
            thinks believes contends pointed offered accused called retorted continued went reminded put maintained
            proposed urged appealed confirmed predicted wants wanted joked joined hinted pleaded exclaimed remarked""");

    static final Set<String> PLACE_BEFORE = set("""
            in at near outside inside from to through around over on across into towards toward along behind beyond above
            below via off under""");
    /** Kinds of place before "of" and a name, or right before one. */
    static final Set<String> PLACES = set("""
            town city village port harbour suburb district island islands river lake valley mountain mountains hill hills
            bridge gate pass strait bay cape mount camp bazaar university hotel airport airstrip crossing canal sea gulf
            basin plateau plain coast road street square barracks fort castle mine quarry""");
    /** What a name ends with that is a place and no side. */
    static final Set<String> PLACE_HEADS = set("""
            bridge river lake valley mountain mountains hill hills gate pass strait bay cape mount street square barracks
            fort castle ford sea plateau plain hotel road highway canal airport peninsula lowlands highlands corridor gap
            gorge delta springs heights ridge crossing hall house parliament palace day christmas easter island islands
            isle islets shelf basin city town hollow quay pier terminal spring ocean desert forest line""");
    /** Function words and others that begin a sentence and no name. */
    static final Set<String> COMMON = set("""
            there that this these those they what nobody both neither each some talks people trade which everyone nothing
            when then with from after before according asked last next under while also here every another such many most
            on in at the but and his her its our their for if as by a an of it he she we i you who whose where why how not
            no nor or so yet still only even just more much few several all any one two three four five six seven eight nine
            ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
            seventy eighty ninety hundred thousand whoever whatever interview dozens hundreds thousands between among during since until till though although because
            unless once twice again later earlier now today tomorrow yesterday tonight however instead meanwhile otherwise
            nevertheless moreover thus hence perhaps maybe yes good thank asked-about behind beyond without within
            against despite about over through to into up down out off than like unlike let may might must can could will
            would should shall do does did is are was were be been being have has had my your me him them us neighbouring
            neighboring independent retired former acting late new old exiled privately publicly speaking touching
            opening earlier concerning question answer first second third monday tuesday wednesday thursday friday saturday
            sunday january february march april june july august september october november december jan feb mar apr jun
            jul aug sep sept oct nov dec mon tue wed thu fri sat sun nine-month half some-one everybody somebody asked
            year years reuters""");
    /** Lower-case words inside people's names. */
    static final Set<String> PARTICLES =
            set("bin ibn al el de da di del della van von der den la le du dos das ben ap af av zu ter");
    /** Forms of address that stay with a single name: nobody knows another. */
    static final Set<String> KIN =
            set("uncle aunt auntie mother father mama papa sister brother granny grandfather grandmother");

    /** Those who belong to a person or a group without an office. */
    static final Set<String> COLLEAGUES = set("""
            colleague successor predecessor challenger adversary rival wife husband son daughter widow brother sister
            commander founder moderator editor professor lawyer headmistress headmaster teacher farmer fisherman economist
            historian analyst""");

    /** Numbers and the like that begin names of bodies: "Third Brigade", "New Front". */
    static final Set<String> ORDINALS = set(
            "first second third fourth fifth sixth seventh new old two three four five six seven eight nine ten twelve united free");

    /** What hardly anything but a side or a person does. */
    static final Set<String> STRONG = set("""
            wants fears insists rejects demands refuses denies offers objects claims threatens accuses insisted rejected
            demanded refused denied offered threatened accused wanted feared welcomed pledged promised maintains
            suspects proposes proposed accepted accepts""");

    /** What somebody issues: the one who issued it is the source. */
    static final Set<String> PAPERS = set("""
            statement statements text paper letter note document communique communiqué declaration bulletin report proposal
            plan draft message post log resolution memo memorandum interview interviews speech words address release
            reply view opinion account figures version""");

    /** Offices, not people: what "its" and "X's" before them names is whole. */
    static final Set<String> DEPARTMENTS = set("""
            ministry office department command army navy staff government cabinet parliament court council secretariat
            presidency embassy police service bureau agency palace chancellery mission delegation team side general
            lawyers central council""");

    /** Those of somebody's family or home, who speak for no side. */
    static final Set<String> KINSFOLK = set("""
            mother father mothers fathers wife husband son daughter brother sister family families parents neighbours
            relatives widow cousin friends students patients""");

    /** Those who speak without a name for whomever the text speaks of. */
    static final Set<String> STAFF = set("""
            spokesman spokeswoman spokesperson spokespeople aide aides adviser advisers official councillor lawmaker deputy
            minister assistant assistants secretary deputies lawmakers""");

    /** What ministries and staffs are called by: names of offices, not of sides. */
    static final Set<String> PORTFOLIOS = set("""
            communication communications staff planning security reconciliation reunion water culture tourism works
            development housing fisheries mines infrastructure intelligence propaganda religion joint""");
    /** Groups and bodies, in small letters, that speak for themselves only. */
    static final Set<String> VOICES = set("""
            opposition minority mothers wives widows families committee league union nationalists marchers protesters
            villagers farmers fishermen refugees exiles strikers clergy bishops shopkeepers drivers teachers doctors nurses
            veterans students residents mayors speakers company chamber association guild charity cooperative""");
    /** What two sides have with each other. */
    static final Set<String> BETWEEN = set("""
            treaty accord agreement peace war talks negotiations truce ceasefire deal dispute border relations frontier""");

    private Vocabulary() {}

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }
}
