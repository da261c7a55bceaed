package parley.views.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import parley.model.challenge.Contest;
import parley.model.challenge.Contest.Actor;
import parley.simulation.Noise;
import parley.stability.challenge.Facing;
import parley.stability.challenge.Move;
import parley.stability.challenge.Round;
import parley.views.document.Document.Block;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/** The experimental lens in tables, with what it is not said first. */
public final class LensDocument {
    /** How the bands were drawn. */
    public record Settings(double noise, int draws, long seed) {}

    private final Contest contest;
    private final Noise noise;
    private final Settings settings;

    private LensDocument(Contest contest, Noise noise, Settings settings) {
        this.contest = contest;
        this.noise = noise;
        this.settings = settings;
    }

    public static Document of(Contest contest, Noise noise, Settings settings) {
        LensDocument made = new LensDocument(contest, noise, settings);
        return new Document(
                "Experimental: " + contest.name(),
                List.of("A lens to look through, and no forecast. " + made.finding()),
                made.sections(),
                List.of());
    }

    /** What the reader may take home: the plain average, and how little the model adds to it. */
    private String finding() {
        Round first = noise.settings().get(0);
        int last = noise.settings().size() - 1;
        Round after = noise.settings().get(last);
        Noise.Band band = noise.bands().get(last).median();
        String plain = "As things stand the weighted median is " + digits(first.median()) + ", the weighted mean "
                + digits(first.mean()) + ".";
        if (last == 0) {
            return plain;
        }
        double from = contest.actors().stream()
                .mapToDouble(actor -> actor.position().low().doubleValue())
                .min()
                .orElseThrow();
        double to = contest.actors().stream()
                .mapToDouble(actor -> actor.position().high().doubleValue())
                .max()
                .orElseThrow();
        return plain + " After round " + last + " the model puts the median at " + digits(after.median())
                + "; with inputs wrong by up to " + percent(settings.noise()) + " it lies from " + band(band)
                + " in nine draws of ten, on a scale from " + digits(from) + " to " + digits(to) + ".";
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Round by round", List.of(rounds())));
        sections.add(new Section("Who stands where", List.of(positions())));
        noise.settings().stream().skip(1).limit(1).forEach(round -> sections.add(map(round)));
        sections.add(new Section("What this is, and is not", grounds()));
        return sections;
    }

    private Table rounds() {
        List<List<Text>> rows = new ArrayList<>();
        for (Round round : noise.settings()) {
            Noise.Bands bands = noise.bands().get(round.number());
            rows.add(cells(
                    Integer.toString(round.number()),
                    digits(round.mean()),
                    band(bands.mean()),
                    digits(round.median()),
                    band(bands.median()),
                    round.number() == 0 ? "as told" : moves(round)));
        }
        return new Table(
                List.of("round", "mean", "nine draws in ten", "median", "nine draws in ten", "who moves"), rows);
    }

    private String moves(Round round) {
        List<String> moves = new ArrayList<>();
        for (Move move : round.moves()) {
            moves.add(name(move.actor()) + " to " + digits(move.to()) + " (" + word(move.facing()) + ", facing "
                    + name(move.before()) + ")");
        }
        return moves.isEmpty() ? "nobody" : String.join("; ", moves);
    }

    private Table positions() {
        List<String> headers = new ArrayList<>(List.of("actor", "capability", "salience"));
        noise.settings().forEach(round -> headers.add("round " + round.number()));
        List<List<Text>> rows = new ArrayList<>();
        for (int actor = 0; actor < contest.actors().size(); actor++) {
            Actor told = contest.actors().get(actor);
            List<String> row = new ArrayList<>(List.of(
                    told.name(), told.capability().toString(), told.salience().toString()));
            for (Round round : noise.settings()) {
                row.add(digits(round.positions().get(actor)));
            }
            rows.add(cells(row.toArray(String[]::new)));
        }
        return new Table(headers, rows);
    }

    private Section map(Round round) {
        List<List<Text>> rows = new ArrayList<>();
        for (int actor = 0; actor < contest.actors().size(); actor++) {
            rows.add(cells(
                    name(actor),
                    facing(round, actor, Facing.CONFRONTATION),
                    facing(round, actor, Facing.COMPROMISE),
                    facing(round, actor, Facing.CAPITULATION)));
        }
        return new Section(
                "Challenge map, round " + round.number(),
                List.of(
                        new Table(
                                List.of(
                                        "actor, by its own reckoning",
                                        "is confronted by",
                                        "would meet part of the way",
                                        "would give in to"),
                                rows),
                        new Remark(
                                "Confronted: both would gain by a challenge, the other more. Part of the way: the other would"
                                        + " gain more than it would lose. Gives in: it would lose as much or more.")));
    }

    private String facing(Round round, int actor, Facing facing) {
        List<String> others = new ArrayList<>();
        for (int other = 0; other < contest.actors().size(); other++) {
            if (round.map().get(actor).get(other) == facing) {
                others.add(name(other));
            }
        }
        return others.isEmpty() ? "-" : String.join(", ", others);
    }

    private List<Block> grounds() {
        List<String> bases = contest.actors().stream()
                .map(actor -> actor.basis().toString())
                .distinct()
                .toList();
        return List.of(
                new Line(Text.of(
                        "Bueno de Mesquita's expected-utility model (1985, 1994) as Scholz, Calbert and Smith (2011) read"
                                + " it. On the data it was published with it has not settled after 40 rounds.")),
                new Line(Text.of("Bands: capability and salience each multiplied by chance factors within "
                        + percent(settings.noise()) + " of 1, ranges taken anywhere within; " + settings.draws()
                        + " draws, seed " + settings.seed() + ".")),
                new Line(Text.of(
                        "Use it to ask who might press whom. Beside it stand the weighted mean and median of round 0,"
                                + " which need no such model.")),
                new Line(Text.of("Where the numbers come from: " + String.join("; ", bases) + ".")));
    }

    private String name(int actor) {
        return contest.actors().get(actor).name();
    }

    private static String word(Facing facing) {
        return switch (facing) {
            case CONFRONTATION -> "driven";
            case COMPROMISE -> "part of the way";
            case CAPITULATION -> "gives in";
            case NONE -> "stays";
        };
    }

    private static List<Text> cells(String... words) {
        List<Text> cells = new ArrayList<>();
        for (String word : words) {
            cells.add(Text.of(word));
        }
        return cells;
    }

    private static String band(Noise.Band band) {
        return digits(band.low()) + " to " + digits(band.high());
    }

    private static String percent(double part) {
        return digits(100 * part) + " %";
    }

    private static String digits(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
