package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.ReferenceRow;
import org.skerry.spark.result.RunRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.result.TrajectoryRow;

class ProgressReaderTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private static RunRow run(String id, String parameters, String instance, double objective, boolean feasible) {
        return new RunRow(
                1,
                id,
                "p",
                "s",
                parameters,
                instance,
                0,
                "label",
                "{}",
                0,
                1,
                "",
                1,
                100,
                objective,
                feasible ? 0 : 1,
                feasible,
                objective,
                feasible ? 0 : 1,
                feasible,
                null,
                null,
                null,
                "evaluations",
                new double[0],
                0,
                0,
                0,
                "host",
                Instant.EPOCH);
    }

    private static TrajectoryRow step(String id, long evaluation, double objective, double violation) {
        return new TrajectoryRow(1, id, "p", "s", 0, 0, evaluation, objective, violation);
    }

    /**
     * Set A has the optimum 10: one run is at 20 after 1 evaluation and at 11 after 50, the other infeasible until 100,
     * then at 20. Set B has no reference: its best run, 4, takes the place.
     */
    @Test
    void trajectoriesBecomeCurvesAndTargets(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        store.publish(
                Table.REFERENCES, "a", List.of(new ReferenceRow(1, "p", "{A}", "i", 0, "optimum", 10, 0.0, "", true)));
        store.publish(
                Table.RUNS,
                "a",
                List.of(
                        run("1", "{A}", "i", 11, true),
                        run("2", "{A}", "i", 20, true),
                        run("3", "{B}", "j", 4, true),
                        run("4", "{B}", "j", 3, false)));
        store.publish(
                Table.TRAJECTORIES,
                "a",
                List.of(
                        step("1", 50, 11, 0),
                        step("1", 1, 20, 0),
                        step("2", 1, 1, 7),
                        step("2", 100, 20, 0),
                        step("3", 10, 4, 0),
                        step("4", 1, 3, 1)));

        List<Progress> progress =
                LocalSpark.with("local[2]", session -> new ProgressReader(new Tables(session, store.uri())).read());

        assertThat(progress).hasSize(2);
        Progress a = progress.get(0);
        long[] evaluations = a.evaluations();
        int last = evaluations.length - 1;
        assertThat(evaluations[last]).isEqualTo(100);
        assertThat(a.label()).isEqualTo("label");
        assertThat(a.runs()).isEqualTo(2);
        assertThat(a.objective().median()[0]).isEqualTo(INF);
        assertThat(a.objective().median()[last]).isEqualTo(15.5);
        assertThat(a.gap().lower()[last]).isEqualTo(0.325, within(1e-12));
        assertThat(a.targets().reference()).isEqualTo("optimum");
        // A gap of 1 is reached at 1 and 100, one of 0.1 at 50 and never: 50 + 100 evaluations for one success.
        assertThat(result(a, 1).expectedEvaluations()).isEqualTo(50.5);
        assertThat(result(a, 0.1).expectedEvaluations()).isEqualTo(150);
        assertThat(result(a, 0.01).successes()).isZero();
        // Targets from 10 down to 1 are 6 of 26, those down to 0.1 are 11: after 1 evaluation 6, at the end 11 + 6 of
        // 52.
        assertThat(a.reached()[0]).isEqualTo(6 / 52.0);
        assertThat(a.reached()[last]).isEqualTo(17 / 52.0);

        Progress b = progress.get(1);
        assertThat(b.targets().reference()).isEqualTo("best_observed");
        assertThat(b.gap().isEmpty()).isTrue();
        assertThat(b.reached()[last]).isEqualTo(0.5);
    }

    private static TargetResult result(Progress progress, double precision) {
        return progress.results().stream()
                .filter(result -> Math.abs(result.precision() - precision) < 1e-12)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOutputWithoutRunsHasNoProgress(@TempDir Path folder) {
        List<Progress> progress = LocalSpark.with(
                "local[1]",
                session -> new ProgressReader(new Tables(session, folder.toUri().toString())).read());
        assertThat(progress).isEmpty();
    }
}
