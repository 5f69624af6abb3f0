package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.RunRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.result.TrajectoryRow;

class NearBestTest {
    /**
     * The best feasible objective on instance i is 100, so near is at most 105: run a is there at its second improvement,
     * run b at none, and run c, which is better while infeasible, only when it is feasible. Instance j is negative, with
     * its own best of -100 and near up to -95.
     */
    @Test
    void firstFeasibleImprovementWithinFivePercentOfTheInstancesBest(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        store.publish(
                Table.RUNS,
                "x",
                List.of(run("a", "i", 100, 0), run("b", "i", 105.1, 0), run("c", "i", 104, 0), run("d", "j", -100, 0)));
        store.publish(
                Table.TRAJECTORIES,
                "x",
                List.of(
                        improvement("a", 1, 300, 0),
                        improvement("a", 20, 105, 0),
                        improvement("a", 30, 100, 0),
                        improvement("b", 1, 105.1, 0),
                        improvement("c", 3, 90, 0.5),
                        improvement("c", 7, 104, 0),
                        improvement("d", 2, -94, 0),
                        improvement("d", 9, -95, 0)));
        Map<String, Long> near = LocalSpark.with("local[1]", session -> {
            Map<String, Long> evaluations = new HashMap<>();
            for (Row row : new NearBest(new Tables(session, store.uri())).runs().collectAsList()) {
                evaluations.put(row.getAs("run_id"), row.getAs(NearBest.EVALUATIONS_TO_NEAR));
            }
            return evaluations;
        });
        assertThat(near).containsOnly(entry("a", 20L), entry("b", null), entry("c", 7L), entry("d", 9L));
    }

    private static RunRow run(String id, String instance, double objective, double violation) {
        return new RunRow(
                Table.SCHEMA_VERSION,
                id,
                "traffic",
                "de",
                "{}",
                instance,
                0,
                "de",
                "{}",
                0,
                1,
                "",
                1,
                100,
                objective,
                violation,
                violation == 0,
                objective,
                violation,
                violation == 0,
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

    private static TrajectoryRow improvement(String id, long evaluations, double objective, double violation) {
        return new TrajectoryRow(Table.SCHEMA_VERSION, id, "traffic", "de", 0, 1, evaluations, objective, violation);
    }
}
