package org.skerry.search;

/** A minimisation problem over a box. Immutable, hence thread-safe, hence freely partitioned. */
public interface Problem extends Evaluator {
    /** The search space. */
    Box box();

    /** Scores one row of a batch with its objective and violation. Allocates nothing. */
    void evaluate(Population batch, int row);

    @Override
    default void evaluate(Population batch, int from, int to) {
        for (int row = from; row < to; row++) {
            evaluate(batch, row);
        }
    }

    /** Objective units that one unit of violation is worth; positive. */
    double penalty();

    /** Draws the initial candidates; uniform in the box unless the problem says otherwise. */
    default void sample(Population population, Rng rng) {
        for (int row = 0; row < population.size(); row++) {
            box().sample(population.genes(), population.offset(row), rng);
        }
    }

    /**
     * What a candidate means to the user: a tier per task, shares, or the genes themselves.
     *
     * @param genes one candidate, shape [dimension]
     */
    default double[] decision(double[] genes) {
        return genes.clone();
    }

    /** Physical measures of a candidate; {@link Measures#NONE} where the model has none. */
    default Measures measures(double[] genes) {
        return Measures.NONE;
    }
}
