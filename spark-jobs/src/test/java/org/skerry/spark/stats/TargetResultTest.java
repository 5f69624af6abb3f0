package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class TargetResultTest {
    private static final double NEVER = Double.NaN;

    /**
     * Three runs of 100 evaluations, of which one fails: the restarted solver is expected to need (20 + 100 + 60) / 2
     * evaluations. That is the average runtime of Hansen, Auger, Brockhoff, Tusar and Tusar, COCO: Performance Assessment,
     * arXiv:1605.03560: all evaluations until the target or the end of a run, over the number of successes; and it is
     * mean(20, 60) + (1 - p) / p x 100 with p = 2 / 3, Auger and Hansen, CEC 2005.
     */
    @Test
    void failedRunsArePaidFor() {
        TargetResult result = TargetResult.of(0.1, new double[] {20, NEVER, 60}, new double[] {100, 100, 100});

        assertThat(result.successes()).isEqualTo(2);
        assertThat(result.successRate()).isEqualTo(2.0 / 3);
        assertThat(result.expectedEvaluations()).isEqualTo(90).isEqualTo(40 + 0.5 * 100);
    }

    @Test
    void withoutSuccessItTakesForEver() {
        assertThat(TargetResult.of(0.1, new double[] {NEVER}, new double[] {100})
                        .expectedEvaluations())
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    private static Row improvement(long evaluation, double objective, double violation) {
        return RowFactory.create(evaluation, objective, violation);
    }

    private static final List<Row> RUN =
            List.of(improvement(1, 5, 1), improvement(4, 30, 0), improvement(7, 20, 0), improvement(9, 11, 0));

    /** An infeasible candidate counts for nothing, however low its objective. */
    @Test
    void theBestFeasibleObjectiveSoFar() {
        assertThat(RunProgress.best(RUN, new long[] {1, 4, 8, 100}))
                .containsExactly(Double.POSITIVE_INFINITY, 30, 20, 11);
        assertThat(RunProgress.best(List.of(), new long[] {1})).containsExactly(Double.POSITIVE_INFINITY);
    }

    /** Reference 10: precisions 2, 1 and 0.1 ask for 30, 20 and 11; 0.01 is never reached. */
    @Test
    void targetsAreReachedInOrder() {
        assertThat(RunProgress.hits(RUN, 10, true, new double[] {2, 1, 0.1, 0.01}))
                .containsExactly(4, 7, 9, NEVER);
        assertThat(RunProgress.hits(RUN, 0, false, new double[] {100, 11, 1})).containsExactly(4, 9, NEVER);
    }

    /** An infinite target stands for an instance on which nothing feasible was seen. */
    @Test
    void whatIsInfeasibleReachesNoTarget() {
        double unknown = Double.POSITIVE_INFINITY;
        assertThat(RunProgress.hits(List.of(improvement(1, 5, 1)), unknown, true, new double[] {2, 1}))
                .containsExactly(NEVER, NEVER);
    }

    /** COCO's targets: 51 precisions from 1e2 to 1e-8, five in each decade. */
    @Test
    void targetsOfProblemsWhoseOptimumIsZero() {
        double[] precisions = Targets.of("optimum", false).precisions();
        assertThat(precisions).hasSize(51);
        assertThat(precisions[0]).isEqualTo(100);
        assertThat(precisions[5]).isEqualTo(10, within(1e-12));
        assertThat(precisions[50]).isEqualTo(1e-8, within(1e-20));
    }

    @Test
    void theGridIsLogarithmicAndEndsAtTheBudget() {
        long[] grid = EvaluationGrid.upTo(25_050);
        assertThat(grid).startsWith(1, 2, 3, 4).endsWith(25_050).isSorted().doesNotHaveDuplicates();
        assertThat(grid.length).isBetween(50, 61);
        assertThat(EvaluationGrid.upTo(1)).containsExactly(1);
    }
}
