package parley.stability;

import java.util.ArrayList;
import java.util.List;
import parley.model.conflict.Conflict;
import parley.stability.concepts.GeneralMetarationality;
import parley.stability.concepts.Nash;
import parley.stability.concepts.SequentialStability;
import parley.stability.concepts.SimultaneousStability;
import parley.stability.concepts.StabilityConcept;
import parley.stability.concepts.SymmetricMetarationality;
import parley.stability.concepts.SymmetricSequentialStability;
import parley.stability.concepts.Verdict;
import parley.stability.moves.JointMoves;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.Step;

/** Why one decision maker stays in a state or leaves it, in words. */
final class Reason {
    private static final int MOST_TOLD = 3;

    private final MoveGraph graph;
    private final Conflict conflict;
    private final StabilityConcept concept;
    private final int maker;
    private final int state;

    Reason(MoveGraph graph, StabilityConcept concept, int maker, int state) {
        this.graph = graph;
        this.conflict = graph.conflict();
        this.concept = concept;
        this.maker = maker;
        this.state = state;
    }

    @Override
    public String toString() {
        return switch (concept.judge(graph, maker, state)) {
            case Verdict.Unstable unstable -> leaves(unstable.improvement());
            case Verdict.Stable stable -> stays(stable.answered());
        };
    }

    private String leaves(int to) {
        String goes = name() + " would leave " + conflict.words(state) + ": it can go to " + conflict.words(to)
                + ", which it prefers";
        return switch (concept) {
            case Nash nash -> goes + ".";
            case GeneralMetarationality gmr -> goes + ", and nothing the others can do then leaves it no better off.";
            case SymmetricMetarationality smr ->
                goes + ", and nothing the others can do then leaves it no better off for good.";
            case SequentialStability seq ->
                goes + ", and nothing the others would want to do then leaves it no better off.";
            case SymmetricSequentialStability sseq ->
                goes + ", and nothing the others would want to do then leaves it no better off for good.";
            case SimultaneousStability sim ->
                goes + ", and no improvement the others might make at the same time leaves it no better off.";
        };
    }

    private String stays(List<Verdict.Answered> answered) {
        String stays = name() + " would stay in " + conflict.words(state);
        if (answered.isEmpty()) {
            return stays + ": it can go nowhere that it prefers.";
        }
        List<String> told =
                answered.stream().limit(MOST_TOLD).map(this::deterrent).toList();
        int rest = answered.size() - told.size();
        return stays + ": " + String.join("; ", told)
                + (rest > 0 ? "; and so for " + rest + " more improvement" + (rest > 1 ? "s" : "") : "") + ".";
    }

    private String deterrent(Verdict.Answered answer) {
        return "it prefers " + conflict.words(answer.improvement()) + ", but " + answered(answer) + ", no better for it"
                + (noWayOut() ? " and without a way out" : "");
    }

    private String answered(Verdict.Answered answer) {
        if (concept instanceof SimultaneousStability) {
            return "improvements of others made at the same time would end in " + conflict.words(answer.sanction());
        }
        boolean credible = concept instanceof SequentialStability || concept instanceof SymmetricSequentialStability;
        JointMoves answers = credible ? graph.credibleAnswersTo(maker) : graph.answersTo(maker);
        List<Step> route = answers.routes(answer.improvement()).to(answer.sanction());
        List<String> steps = new ArrayList<>();
        for (Step step : route) {
            steps.add(conflict.decisionMakers().get(step.mover())
                    + (credible ? " would then go to " : " could then go to ")
                    + conflict.words(step.to()));
        }
        return String.join(" and ", steps);
    }

    private boolean noWayOut() {
        return concept instanceof SymmetricMetarationality || concept instanceof SymmetricSequentialStability;
    }

    private String name() {
        return conflict.decisionMakers().get(maker);
    }
}
