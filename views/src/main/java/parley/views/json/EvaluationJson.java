package parley.views.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.statements.evaluation.Agreement;
import parley.statements.evaluation.Calibration;
import parley.statements.evaluation.Comparison;
import parley.statements.evaluation.Evaluation;
import parley.statements.evaluation.Field;
import parley.statements.evaluation.Fields;
import parley.statements.evaluation.Fit;
import parley.statements.evaluation.Interval;
import parley.statements.evaluation.Role;
import parley.statements.evaluation.Share;
import parley.statements.evaluation.Spans;
import parley.views.document.EvaluationDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code parley evaluate --json} prints; schema: docs/schema/evaluate.schema.json. Shares lie in [0, 1]. */
public final class EvaluationJson {
    private static final double DIGITS = 1e5;

    private EvaluationJson() {}

    /** @param misses whether every annotated statement that was not read as it is stands in the document */
    public static ObjectNode of(Evaluation evaluation, boolean misses) {
        ObjectNode json = Json.object();
        json.put("reports", evaluation.reports());
        json.put("readings", evaluation.readings());
        json.put("statements", evaluation.statements());
        json.put("without_cue", evaluation.withoutCue());
        json.set("spans", spans(evaluation.spans()));
        json.set(
                "calibration",
                evaluation
                        .calibration()
                        .<JsonNode>map(EvaluationJson::calibration)
                        .orElse(Json.text(null)));
        json.set(
                "fields",
                evaluation.fields().<JsonNode>map(EvaluationJson::fields).orElse(Json.text(null)));
        if (misses) {
            json.set(
                    "misses",
                    Json.array(
                            evaluation.comparisons().stream()
                                    .filter(Comparison::missed)
                                    .toList(),
                            EvaluationJson::miss));
        }
        return json;
    }

    private static ObjectNode spans(Spans spans) {
        ObjectNode json = Json.object();
        json.set("tokens", roles(spans.tokens()));
        json.set("exact", roles(spans.exact()));
        json.set("trimmed", roles(spans.trimmed()));
        ObjectNode links = json.putObject("links");
        spans.links().forEach((link, fit) -> links.set(link.word(), fit(fit)));
        ObjectNode recall = json.putObject("recall");
        spans.recall().forEach((quoting, share) -> recall.set(quoting.word(), share(share)));
        return json;
    }

    private static ObjectNode roles(Map<Role, Fit> fits) {
        ObjectNode json = Json.object();
        fits.forEach((role, fit) -> json.set(role.word(), fit(fit)));
        return json;
    }

    private static ObjectNode fit(Fit fit) {
        ObjectNode json = Json.object();
        json.put("precision", rounded(fit.precision()));
        json.put("recall", rounded(fit.recall()));
        json.put("f1", rounded(fit.f1()));
        json.set("ci95", interval(fit.interval()));
        json.put("right", fit.right());
        json.put("annotated", fit.gold());
        json.put("read", fit.read());
        return json;
    }

    private static ObjectNode share(Share share) {
        ObjectNode json = Json.object();
        json.set("share", share.of() == 0 ? Json.text(null) : number(share.value()));
        json.set("ci95", share.of() == 0 ? Json.text(null) : interval(share.interval()));
        json.put("right", share.right());
        json.put("of", share.of());
        return json;
    }

    private static ArrayNode interval(Interval interval) {
        return Json.array().add(rounded(interval.low())).add(rounded(interval.high()));
    }

    private static ObjectNode calibration(Calibration calibration) {
        ObjectNode json = Json.object();
        ObjectNode surest = json.putObject("surest_half");
        surest.put("share", rounded(calibration.surest()));
        surest.set("ci95", interval(calibration.interval()));
        json.put("error", rounded(calibration.error()));
        json.set("bins", Json.array(calibration.bins(), bin -> {
            ObjectNode each = Json.object();
            each.put("from", rounded(bin.from()));
            each.put("to", rounded(bin.to()));
            each.put("confidence", rounded(bin.confidence()));
            each.put("share", rounded(bin.share()));
            each.put("right", bin.right());
            each.put("of", bin.of());
            return each;
        }));
        return json;
    }

    private static ObjectNode fields(Fields fields) {
        ObjectNode json = Json.object();
        json.set("found", share(fields.found()));
        ObjectNode scores = json.putObject("scores");
        fields.scores().forEach((field, score) -> scores.set(key(field), score(score)));
        json.set("issues", fit(fields.issues()));
        json.set("kinds", groups(fields.kinds()));
        json.set("parties", groups(fields.parties()));
        json.set("acts", agreement(fields.acts()));
        json.set("primary_issues", agreement(fields.primary()));
        return json;
    }

    private static JsonNode score(Fields.Score score) {
        if (!score.annotated()) {
            return Json.text("not annotated");
        }
        ObjectNode json = Json.object();
        json.set("of_all", share(score.ofAll()));
        json.set("of_found", share(score.ofFound()));
        json.put("extra", score.extra());
        return json;
    }

    private static ArrayNode groups(List<Fields.Group> groups) {
        return Json.array(groups, group -> {
            ObjectNode json = Json.object();
            json.put("name", group.name());
            json.set("found", share(group.found()));
            ObjectNode right = json.putObject("right");
            group.right().forEach((field, share) -> right.set(key(field), share(share)));
            return json;
        });
    }

    private static ObjectNode agreement(Agreement agreement) {
        ObjectNode json = Json.object();
        json.put("same", agreement.same());
        json.put("of", agreement.of());
        json.set(
                "kappa",
                agreement.kappa().isEmpty()
                        ? Json.text(null)
                        : number(agreement.kappa().getAsDouble()));
        json.set("confusions", Json.array(agreement.confusions(), confusion -> {
            ObjectNode each = Json.object();
            each.put("annotated", confusion.gold());
            each.put("read", confusion.read());
            each.put("times", confusion.times());
            return each;
        }));
        return json;
    }

    private static ObjectNode miss(Comparison comparison) {
        ObjectNode json = Json.object();
        json.put("report", comparison.report().id());
        json.set("content", StatementJson.spans(comparison.gold().attribution().content()));
        json.put("annotated", EvaluationDocument.words(comparison.report(), comparison.gold()));
        json.put("found", comparison.read() != null);
        json.put("linked", comparison.linked());
        json.set("wrong", Json.array(comparison.wrong(), field -> Json.text(key(field))));
        json.set("faults", Json.words(EvaluationDocument.faults(comparison)));
        return json;
    }

    private static String key(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double share) {
        return Math.round(share * DIGITS) / DIGITS;
    }

    private static JsonNode number(double share) {
        return Json.array().add(rounded(share)).get(0);
    }
}
