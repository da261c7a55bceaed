package parley.agreements.pareto;

/** How the vectors that others dominate are dropped from a Minkowski sum. One class for each number of parties. */
interface Pruning {
    /**
     * The frontier of {@code before} + {@code group}, ties kept as arcs.
     *
     * @param group what the choices of the next group add
     * @throws TooLarge when it would take more than the work allowed
     */
    Stage sum(Stage before, Stage group) throws TooLarge;
}
