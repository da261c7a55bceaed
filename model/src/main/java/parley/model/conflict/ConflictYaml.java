package parley.model.conflict;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Basis;
import parley.model.yaml.YamlText;

/** Writes a conflict as the YAML file that {@link ConflictFile} reads back. */
public final class ConflictYaml {
    private final Conflict conflict;
    private final StringBuilder out = new StringBuilder();

    private ConflictYaml(Conflict conflict) {
        this.conflict = conflict;
    }

    public static String write(Conflict conflict) {
        return new ConflictYaml(conflict).text();
    }

    private String text() {
        line("conflict: " + YamlText.word(conflict.name()));
        switch (conflict.form()) {
            case OptionForm form -> options(form);
            case GraphForm form -> graph(form);
        }
        conflict.statusQuo().ifPresent(state -> line("status-quo: " + id(state)));
        line("preferences:                        # most important or most preferred first; options numbered from 1");
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            Preference preference = conflict.preferences().get(maker);
            if (preference instanceof Preference.Prioritised prioritised && grounded(prioritised)) {
                grounded(maker, prioritised);
            } else {
                line("  " + name(maker) + ": {" + text(preference) + YamlText.basis(preference.basis()) + "}");
            }
        }
        return out.toString();
    }

    private static boolean grounded(Preference.Prioritised preference) {
        return !preference.grounds().stream().allMatch(Basis.Unstated.class::isInstance);
    }

    /** A line for each statement, its ground behind it. */
    private void grounded(int maker, Preference.Prioritised preference) {
        line("  " + name(maker) + ":");
        line("    statements:");
        for (int place = 0; place < preference.formulas().size(); place++) {
            line("      - {statement: "
                    + YamlText.quoted(preference.formulas().get(place).toString())
                    + YamlText.basis(preference.grounds().get(place)) + "}");
        }
        if (!(preference.basis() instanceof Basis.Unstated)) {
            line("    " + YamlText.basis(preference.basis()).replaceFirst("^, ", ""));
        }
    }

    private void options(OptionForm form) {
        if (grouped(form)) {
            line("decision-makers:");
            for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                line("  " + name(maker) + ": {options: {" + String.join(", ", own(form, maker)) + "}}");
            }
        } else {
            numbered(form);
        }
        patterns("infeasible", form.infeasible());
        if (form.listed()) {
            line("states:");
            for (State state : form.states()) {
                line("  - {id: " + id(state) + ", yn: " + vectors(form, state) + "}");
            }
        } else {
            patterns("same-state", form.sameState());
        }
    }

    /** Whether the options stand owner by owner, so that numbering them as they are written keeps their numbers. */
    private static boolean grouped(OptionForm form) {
        Set<String> names = new HashSet<>();
        int last = 0;
        for (Option option : form.options()) {
            if (option.owner() < last || !names.add(option.owner() + option.name())) {
                return false;
            }
            last = option.owner();
        }
        return true;
    }

    private static List<String> own(OptionForm form, int maker) {
        return form.options().stream()
                .filter(option -> option.owner() == maker)
                .map(option -> YamlText.word(option.name()) + ": "
                        + YamlText.word(option.direction().word()))
                .toList();
    }

    private void numbered(OptionForm form) {
        line("decision-makers:");
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            List<String> indices = new ArrayList<>();
            for (int option = 0; option < form.options().size(); option++) {
                if (form.options().get(option).owner() == maker) {
                    indices.add(Integer.toString(option));
                }
            }
            line("  - {name: " + name(maker) + ", options: [" + String.join(", ", indices) + "]}");
        }
        line("options:");
        for (Option option : form.options()) {
            line("  - {name: " + YamlText.word(option.name()) + ", direction: "
                    + YamlText.word(option.direction().word()) + "}");
        }
    }

    private void patterns(String key, List<Pattern> patterns) {
        if (!patterns.isEmpty()) {
            List<String> quoted = patterns.stream()
                    .map(pattern -> YamlText.quoted(pattern.toString()))
                    .toList();
            line(key + ": [" + String.join(", ", quoted) + "]");
        }
    }

    /** The options on which all vectors of the state agree, if that tells them; else each of them. */
    private static String vectors(OptionForm form, State state) {
        long taken = -1;
        long left = -1;
        for (long vector : state.vectors()) {
            taken &= vector;
            left &= ~vector;
        }
        int width = form.options().size();
        long all = (1L << width) - 1;
        Pattern common = new Pattern(width, (taken | left) & all, taken & all);
        List<Long> told = common.vectors().stream()
                .filter(vector -> !OptionForm.matchesAny(form.infeasible(), vector))
                .toList();
        return told.equals(state.vectors())
                ? YamlText.quoted(common.toString())
                : state.vectors().stream()
                        .map(vector ->
                                YamlText.quoted(Pattern.exactly(vector, width).toString()))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private void graph(GraphForm form) {
        line("decision-makers: ["
                + String.join(
                        ", ",
                        conflict.decisionMakers().stream().map(YamlText::word).toList()) + "]");
        line("states:");
        for (State state : form.states()) {
            String said = state.description().isEmpty() ? "" : ", name: " + YamlText.word(state.description());
            line("  - {id: " + id(state) + said + "}");
        }
        line("moves:");
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            List<String> moves = new ArrayList<>();
            for (int state = 0; state < form.states().size(); state++) {
                List<Integer> ends = form.moves().get(maker).get(state);
                if (!ends.isEmpty()) {
                    moves.add(YamlText.quoted(form.states().get(state).id()) + ": " + ids(ends));
                }
            }
            line("  " + name(maker) + ": {" + String.join(", ", moves) + "}");
        }
    }

    private String text(Preference preference) {
        return switch (preference) {
            case Preference.Ranking ranking -> "ranking: [" + tiers(ranking) + "]";
            case Preference.Partial partial ->
                "ranking: [" + tiers(partial.written()) + "], unknown: ["
                        + String.join(
                                ", ",
                                partial.unknown().stream()
                                        .map(pair -> ids(List.of(pair.one(), pair.other())))
                                        .toList())
                        + "]";
            case Preference.Weighted weighted ->
                "weights: {"
                        + String.join(
                                ", ",
                                weighted.terms().stream()
                                        .map(term ->
                                                YamlText.quoted(term.holds().toString()) + ": " + weight(term.weight()))
                                        .toList())
                        + "}";
            case Preference.Prioritised prioritised ->
                "statements: ["
                        + String.join(
                                ", ",
                                prioritised.formulas().stream()
                                        .map(formula -> YamlText.quoted(formula.toString()))
                                        .toList())
                        + "]";
        };
    }

    private static String weight(BigFraction weight) {
        return weight.getDenominator().equals(BigInteger.ONE)
                ? weight.getNumerator().toString()
                : YamlText.quoted(weight.getNumerator() + "/" + weight.getDenominator());
    }

    private String tiers(Preference.Ranking ranking) {
        List<String> tiers = new ArrayList<>();
        for (int place = 0; place < ranking.tiers().size(); place++) {
            List<Integer> tier = ranking.tiers().get(place);
            tiers.add(tier.size() == 1 ? id(tier.get(0)) : ids(tier));
            if (ranking.gaps().contains(place)) {
                tiers.add("\">>\"");
            }
        }
        return String.join(", ", tiers);
    }

    private String ids(List<Integer> states) {
        return "[" + String.join(", ", states.stream().map(this::id).toList()) + "]";
    }

    private String id(int state) {
        return id(conflict.state(state));
    }

    private static String id(State state) {
        return state.numbered() ? state.id() : YamlText.quoted(state.id());
    }

    private String name(int maker) {
        return YamlText.word(conflict.decisionMakers().get(maker));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
