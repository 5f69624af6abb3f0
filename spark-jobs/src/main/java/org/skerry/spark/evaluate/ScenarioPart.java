package org.skerry.spark.evaluate;

import org.skerry.problem.ScenarioProblem;

/**
 * What one task of a job evaluates: of all pairs of a scenario block and a candidate, block by block, pairs {@code first}
 * to {@code end} (exclusive).
 *
 * @param genes of all candidates of the job, row-major; shape [rows][dimension]
 */
record ScenarioPart(double[] genes, int rows, int first, int end) {

    int block(int pair) {
        return pair / rows;
    }

    int row(int pair) {
        return pair % rows;
    }

    int dimension() {
        return genes.length / rows;
    }

    /** Outcomes of the whole part. */
    int outcomes(ScenarioProblem problem) {
        int outcomes = 0;
        for (int pair = first; pair < end; pair++) {
            outcomes += problem.scenarios(block(pair));
        }
        return outcomes;
    }
}
