package parley.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.Codebook;
import parley.ledger.Ground;
import parley.ledger.How;
import parley.ledger.Link;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.statements.actors.Actors;
import parley.statements.actors.Resolved;
import parley.statements.actors.Resolver;
import parley.statements.acts.Acts;
import parley.statements.attribution.AttributionFinder;
import parley.statements.attribution.CueClass;
import parley.statements.attribution.Found;
import parley.statements.coding.Codebooks;
import parley.statements.coding.Coded;
import parley.statements.coding.Conditions;
import parley.statements.coding.IssueTagger;
import parley.statements.coding.Topic;
import parley.statements.text.Document;

/**
 * Reads a report into statements: finds what is attributed to whom, resolves the speakers, codes acts and
 * issues. Every statement carries the trail of what gave each of its fields. A reader keeps nothing between reports and
 * may be shared by threads. Cost: linear in the text, but for the length of single sentences.
 */
public final class Reader {
    private static final double ALL_QUOTED = 0.97;
    private static final Pattern CORE = Pattern.compile(
            "sticking points?|core issues?|core questions?|main (obstacles?|issues?|questions?)|last (obstacles?|issues?)|key (issues?|questions?)|"
                    + "harder question|remaining (issues?|questions?)|narrowed (down )?to|come down to|only (issue|question)s? left|stumbling blocks?",
            Pattern.CASE_INSENSITIVE);
    private final Actors actors;
    private final AttributionFinder finder;
    private final IssueTagger issues;
    private final Acts acts = Acts.shipped();
    private final Timing timing = new Timing();

    /** With the finder that ships with Parley. */
    public Reader(Codebook codebook, Actors actors) {
        this(codebook, actors, AttributionFinder.shipped());
    }

    public Reader(Codebook codebook, Actors actors, AttributionFinder finder) {
        this.actors = actors;
        this.finder = finder;
        this.issues = new IssueTagger(codebook);
    }

    /** With the codebook and the actors that ship with Parley. */
    public static Reader shipped() {
        return new Reader(Codebooks.shipped(), Actors.shipped());
    }

    /** The statements of a report, in the order of the text; empty when it attributes nothing to anybody. */
    public List<Statement> read(Report report) {
        Document document = Document.of(report.text());
        return coded(report, document, finder.find(document));
    }

    /** The statements that a report's attributions, marked by somebody else, make. */
    public List<Statement> read(Report report, List<Attribution> attributions) {
        Document document = Document.of(report.text());
        return coded(report, document, finder.marked(document, attributions));
    }

    private List<Statement> coded(Report report, Document document, List<Found> found) {
        List<Statement> statements = new ArrayList<>();
        List<Resolved> all = Resolver.resolve(document, found, actors, report.published());
        List<List<Quantity>> amounts = new ArrayList<>();
        Counts counts = new Counts(report.text(), document);
        for (Resolved resolved : all) {
            amounts.add(counts.of(resolved.found()));
        }
        List<Topic> topics = Topics.of(issues, document, all, amounts);
        List<@Nullable When> said = timing.of(report, document, all);
        List<Coded> coded = acts.code(document, all);
        for (int i = 0; i < all.size(); i++) {
            statements.add(
                    statement(report, i + 1, all.get(i), coded.get(i), topics.get(i), amounts.get(i), said.get(i)));
        }
        return statements;
    }

    private Statement statement(
            Report report,
            int number,
            Resolved resolved,
            Coded coded,
            Topic tagged,
            List<Quantity> amounts,
            @Nullable When when) {
        Found found = resolved.found();
        List<Ground> why = new ArrayList<>();
        why.add(new Ground("speaker", resolved.speaker().rule()));
        why.add(new Ground("party", resolved.partyRule()));
        if (resolved.about() != null) {
            why.add(new Ground("about", resolved.aboutRule()));
        }
        why.add(new Ground("act", coded.rule()));
        for (Tag tag : tagged.tags()) {
            why.add(new Ground("issues", tag.issue() + ": '" + tag.phrase() + "'" + tagged.from()));
        }
        How how = how(found);
        why.add(new Ground("how", howRule(how, found)));
        if (when != null) {
            why.add(new Ground("when", "'" + when.text() + "' beside the cue: " + when.rule()));
        }
        Span condition = condition(report, found, coded.act());
        if (condition != null) {
            why.add(new Ground("condition", "'" + report.text().quote(condition) + "'"));
        }
        return new Statement(
                report.id(),
                number,
                found.attribution(),
                resolved.speaker(),
                resolved.party(),
                resolved.about(),
                coded.act(),
                tagged.tags(),
                CORE.matcher(found.contentText()).find(),
                how,
                when,
                amounts,
                condition,
                chain(report, resolved),
                found.confidence(),
                why);
    }

    private How how(Found found) {
        boolean turn = found.cueClass() == CueClass.COLON || found.cueClass() == CueClass.NONE;
        if (found.quoted() >= ALL_QUOTED || turn) {
            return How.VERBATIM;
        }
        if (found.quoted() > 0) {
            return How.MIXED;
        }
        boolean stand = (found.verb() != null && found.verb().summarises()) || acts.tellsStand(found);
        return stand ? How.SUMMARISED : How.REPORTED;
    }

    private static String howRule(How how, Found found) {
        return switch (how) {
            case VERBATIM ->
                found.quoted() >= ALL_QUOTED ? "all of it stands in quotation marks" : "a turn of a transcript";
            case MIXED -> Math.round(found.quoted() * 100) + " % of it stands in quotation marks";
            case REPORTED -> "no quotation marks";
            case SUMMARISED -> "no quotation marks, and '" + found.cueText() + "' tells no words";
            case INFERRED -> "ours";
        };
    }

    private static @Nullable Span condition(Report report, Found found, Act act) {
        if (act == Act.ACCUSATION) {
            return null;
        }
        for (Span content : found.attribution().content()) {
            Span condition = Conditions.in(report.text(), content);
            if (condition != null) {
                return condition;
            }
        }
        return null;
    }

    private static List<Link> chain(Report report, Resolved resolved) {
        if (resolved.about() == null) {
            return List.of();
        }
        return List.of(
                new Link(Link.Kind.OUTLET, report.outlet(), null),
                new Link(Link.Kind.SPEAKER, resolved.speaker().fullName(), resolved.party()),
                new Link(Link.Kind.ABOUT, resolved.about(), null));
    }
}
