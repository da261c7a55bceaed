package parley.stability.breach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import parley.model.conflict.Conflict;
import parley.model.deal.Deal;
import parley.stability.concepts.GeneralMetarationality;
import parley.stability.concepts.SequentialStability;
import parley.stability.durability.Assessment;
import parley.stability.durability.Durability;
import parley.stability.durability.Figure;
import parley.stability.durability.Needed;
import parley.stability.durability.Reply;
import parley.stability.moves.JointMoves;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.Routes;
import parley.stability.moves.Step;

/**
 * The bridge from moves to durability, ours: a settlement is a state of a conflict; a decision maker's best unilateral
 * improvement on it is its way of reneging; the others' answer is the punishment, a threat only (GMR, Howard 1971) or one
 * that pays whoever carries it out (SEQ, Fraser and Hipel 1979). The deal attaches values: the share to the settlement, the
 * flow of reneging to the improvement, war to the answer. A credible answer is taken to come; a threat that does not pay is
 * not, so that reneging then goes on for ever unless the guarantor acts. What guarantee is left to be given follows.
 *
 * <p>Limits: the answer is worth what the deal's war is worth, whatever state it ends in; preferences are ordinal and the
 * deal's numbers are not, so that the two may disagree, which {@link Breach#agrees} tells; one settlement, one breach at a
 * time.
 *
 * @param settlement the state, by index
 * @param breaches one for each decision maker
 * @param assessment the deal on its own
 * @param guarantee how surely the guarantor must act for everybody to stay; empty without a guarantor
 */
public record Breaches(
        Conflict conflict, int settlement, List<Breach> breaches, Assessment assessment, Optional<Figure> guarantee) {
    public Breaches {
        breaches = List.copyOf(breaches);
    }

    /**
     * @param deal each of its parties a decision maker of the conflict, by name
     * @throws IllegalArgumentException if one is not
     */
    public static Breaches of(Conflict conflict, int settlement, Deal deal, long seed) {
        MoveGraph graph = new MoveGraph(conflict);
        List<OptionalInt> improvements = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int maker = 0; maker < graph.makers(); maker++) {
            OptionalInt best = best(graph, maker, settlement);
            improvements.add(best);
            answers.add(best.isEmpty() ? new Answer.NotNeeded() : answer(graph, maker, settlement, best.getAsInt()));
        }
        List<Integer> makers = makers(conflict, deal);
        List<Reply> replies =
                makers.stream().map(maker -> reply(answers.get(maker))).toList();
        Assessment assessment = Durability.analyse(deal, seed);
        Optional<Needed> needed =
                deal.guarantee().isPresent() ? Optional.of(Durability.needed(deal, replies, seed)) : Optional.empty();
        List<Figure> agreement = Durability.renegingPays(deal, replies, seed);
        List<Breach> breaches = new ArrayList<>();
        for (int maker = 0; maker < graph.makers(); maker++) {
            int party = makers.indexOf(maker);
            Answer answer = answers.get(maker);
            boolean tempted = improvements.get(maker).isPresent();
            breaches.add(new Breach(
                    maker,
                    improvements.get(maker),
                    answer,
                    alwaysAnswered(graph, maker, settlement, answer),
                    party < 0 ? Optional.empty() : needed.map(all -> all.each().get(party)),
                    party < 0 || needed.isEmpty()
                            ? Optional.empty()
                            : Optional.of(assessment.leastGuarantee().get(party)),
                    party < 0 ? Optional.empty() : Optional.of(agreeing(agreement.get(party), tempted))));
        }
        return new Breaches(conflict, settlement, breaches, assessment, needed.map(Needed::all));
    }

    private static List<Integer> makers(Conflict conflict, Deal deal) {
        List<Integer> makers = deal.parties().stream()
                .map(party -> conflict.decisionMakers().indexOf(party.name()))
                .toList();
        if (makers.contains(-1)) {
            throw new IllegalArgumentException("a party to the deal is no decision maker of the conflict");
        }
        return makers;
    }

    /** The move it likes best; of several alike, the first. */
    private static OptionalInt best(MoveGraph graph, int maker, int state) {
        OptionalInt best = OptionalInt.empty();
        for (int to : graph.improvements(maker, state)) {
            if (best.isEmpty() || graph.payoff(maker, to) > graph.payoff(maker, best.getAsInt())) {
                best = OptionalInt.of(to);
            }
        }
        return best;
    }

    private static Answer answer(MoveGraph graph, int maker, int settlement, int breach) {
        Optional<List<Countermove>> credible =
                harshest(graph, graph.credibleAnswersTo(maker), maker, settlement, breach);
        if (credible.isPresent()) {
            return new Answer.Credible(credible.get());
        }
        return harshest(graph, graph.answersTo(maker), maker, settlement, breach)
                .<Answer>map(Answer.Threat::new)
                .orElse(new Answer.Powerless());
    }

    /** The moves to the state that is worst for it, of several alike the nearest, if it is no better than the settlement. */
    private static Optional<List<Countermove>> harshest(
            MoveGraph graph, JointMoves answers, int maker, int settlement, int breach) {
        Routes routes = answers.routes(breach);
        BitSet reached = routes.reached();
        int worst = -1;
        for (int state = reached.nextSetBit(0); state >= 0; state = reached.nextSetBit(state + 1)) {
            int payoff = graph.payoff(maker, state);
            if (payoff <= graph.payoff(maker, settlement)
                    && (worst < 0
                            || payoff < graph.payoff(maker, worst)
                            || (payoff == graph.payoff(maker, worst) && routes.steps(state) < routes.steps(worst)))) {
                worst = state;
            }
        }
        return worst < 0 ? Optional.empty() : Optional.of(countermoves(graph, breach, routes.to(worst)));
    }

    private static List<Countermove> countermoves(MoveGraph graph, int from, List<Step> steps) {
        List<Countermove> moves = new ArrayList<>();
        int state = from;
        for (Step step : steps) {
            boolean pays = graph.payoff(step.mover(), step.to()) > graph.payoff(step.mover(), state);
            moves.add(new Countermove(step.mover(), step.to(), pays));
            state = step.to();
        }
        return moves;
    }

    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.NotNeeded none -> Reply.NONE_CALLED_FOR;
            case Answer.Credible credible -> Reply.WAR;
            case Answer.Threat threat -> Reply.ACQUIESCENCE;
            case Answer.Powerless powerless -> Reply.ACQUIESCENCE;
        };
    }

    private static boolean alwaysAnswered(MoveGraph graph, int maker, int settlement, Answer answer) {
        return switch (answer) {
            case Answer.NotNeeded none -> true;
            case Answer.Credible credible ->
                new SequentialStability().judge(graph, maker, settlement).stable();
            case Answer.Threat threat ->
                new GeneralMetarationality().judge(graph, maker, settlement).stable();
            case Answer.Powerless powerless -> false;
        };
    }

    private static Figure agreeing(Figure pays, boolean tempted) {
        double share = pays.share().orElseThrow();
        return tempted ? pays : new Figure(pays.low(), pays.high(), OptionalDouble.of(1 - share));
    }
}
