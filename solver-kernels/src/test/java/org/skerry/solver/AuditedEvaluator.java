package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Problem;

/** Evaluates like its problem, checks that every candidate lies in the box, and keeps its own count and champion. */
final class AuditedEvaluator implements Evaluator {
    private final Problem problem;
    private final Set<List<Double>> scores = new HashSet<>();
    private long evaluations;
    private double objective = Double.POSITIVE_INFINITY;
    private double violation = Double.POSITIVE_INFINITY;

    AuditedEvaluator(Problem problem) {
        this.problem = problem;
    }

    @Override
    public void evaluate(Population batch, int from, int to) {
        for (int row = from; row < to; row++) {
            assertThat(problem.box().contains(batch.genes(), batch.offset(row)))
                    .as("evaluation %d lies in the box", evaluations + 1)
                    .isTrue();
            problem.evaluate(batch, row);
            evaluations++;
            scores.add(List.of(batch.objective(row), batch.violation(row)));
            boolean better = batch.violation(row) < violation
                    || (batch.violation(row) == violation && batch.objective(row) < objective);
            if (better) {
                objective = batch.objective(row);
                violation = batch.violation(row);
            }
        }
    }

    /** Whether some candidate had this objective and violation. */
    boolean saw(double someObjective, double someViolation) {
        return scores.contains(List.of(someObjective, someViolation));
    }

    long evaluations() {
        return evaluations;
    }

    /** Objective of the best candidate seen, feasibility first. */
    double objective() {
        return objective;
    }

    /** Violation of the best candidate seen, feasibility first. */
    double violation() {
        return violation;
    }
}
