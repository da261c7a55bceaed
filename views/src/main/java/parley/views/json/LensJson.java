package parley.views.json;

import java.util.List;
import java.util.Locale;
import parley.model.challenge.Contest;
import parley.simulation.Noise;
import parley.stability.challenge.Round;
import parley.views.document.LensDocument;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code parley lens --json} prints; schema: docs/schema/lens.schema.json. */
public final class LensJson {
    private LensJson() {}

    public static ObjectNode of(Contest contest, Noise noise, LensDocument.Settings settings) {
        List<String> names = contest.actors().stream().map(Contest.Actor::name).toList();
        ObjectNode json = Json.object();
        json.put("contest", contest.name());
        json.put("experimental", true);
        json.put("note", "no forecast: a lens to ask who might press whom");
        json.set("actors", Json.words(names));
        json.set(
                "rounds",
                Json.array(noise.settings(), round -> round(round, noise.bands().get(round.number()), names)));
        json.put("noise", settings.noise());
        json.put("draws", settings.draws());
        json.put("seed", settings.seed());
        return json;
    }

    private static ObjectNode round(Round round, Noise.Bands bands, List<String> names) {
        ObjectNode json = Json.object();
        json.put("round", round.number());
        json.put("mean", round.mean());
        json.set("mean_band", band(bands.mean()));
        json.put("weighted_median", round.median());
        json.set("median_band", band(bands.median()));
        json.set("positions", numbers(round.positions()));
        if (round.number() > 0) {
            json.set("risk_R", numbers(round.risks()));
            json.set("risk_exponent_r", numbers(round.exponents()));
            json.set("moves", Json.array(round.moves(), move -> {
                ObjectNode each = Json.object();
                each.put("actor", names.get(move.actor()));
                each.put("kind", move.facing().name().toLowerCase(Locale.ROOT));
                each.put("facing", names.get(move.before()));
                each.put("to", move.to());
                return each;
            }));
            json.set(
                    "map",
                    Json.array(
                            round.map(),
                            row -> Json.words(row.stream()
                                    .map(facing -> facing.name().toLowerCase(Locale.ROOT))
                                    .toList())));
        }
        return json;
    }

    private static ArrayNode band(Noise.Band band) {
        return Json.array().add(band.low()).add(band.high());
    }

    private static ArrayNode numbers(List<Double> values) {
        ArrayNode array = Json.array();
        values.forEach(array::add);
        return array;
    }
}
