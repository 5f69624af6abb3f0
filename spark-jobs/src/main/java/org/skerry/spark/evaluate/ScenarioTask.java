package org.skerry.spark.evaluate;

import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.ScenarioProblem;
import org.skerry.run.Form;
import org.skerry.search.Population;

/** Computes the outcomes of a part. */
record ScenarioTask(Broadcast<SharedInstance> shared, ProblemFamily<?> family, Form form)
        implements Function<ScenarioPart, ScenarioOutcomes> {

    @Override
    public ScenarioOutcomes call(ScenarioPart part) {
        long start = System.nanoTime();
        ScenarioProblem problem = shared.value().problem(family, form);
        Population batch = new Population(part.rows(), part.dimension());
        System.arraycopy(part.genes(), 0, batch.genes(), 0, part.genes().length);
        double[] values = new double[part.outcomes(problem)];
        int offset = 0;
        for (int pair = part.first(); pair < part.end(); pair++) {
            problem.outcomes(batch, part.row(pair), part.block(pair), values, offset);
            offset += problem.scenarios(part.block(pair));
        }
        return new ScenarioOutcomes(values, System.nanoTime() - start);
    }
}
