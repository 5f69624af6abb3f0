package org.skerry.spark.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.RunRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.result.TrajectoryRow;

class IohprofilerExportTest {
    private static RunRow run(String id, int repetition, double objective, boolean feasible) {
        return new RunRow(
                1,
                id,
                "vehicular",
                "de",
                "{\"tasks\":2}",
                "i",
                0,
                "DE, 'quoted'",
                "{}",
                repetition,
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
                new double[] {0, 1},
                0,
                0,
                0,
                "host",
                Instant.EPOCH);
    }

    private static TrajectoryRow step(String id, long evaluation, double objective, double violation) {
        return new TrajectoryRow(1, id, "vehicular", "de", 0, 0, evaluation, objective, violation);
    }

    @Test
    void everyRunEndsWithItsLastEvaluation(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.resolve("out").toUri().toString(), new Configuration());
        store.publish(Table.RUNS, "a", List.of(run("1", 0, 2, true), run("2", 1, 3, true), run("3", 2, 9, false)));
        store.publish(
                Table.TRAJECTORIES,
                "a",
                List.of(
                        step("1", 1, 5, 0),
                        step("1", 100, 2, 0),
                        step("2", 1, 0.5, 7),
                        step("2", 40, 3, 0),
                        step("3", 1, 9, 1)));
        Path exported = folder.resolve("ioh");
        List<String> names = LocalSpark.with("local[1]", session -> {
            try {
                OutputStore to = OutputStore.at(exported.toUri().toString(), new Configuration());
                return new IohprofilerExport(new Tables(session, store.uri()), to).write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        String data = "data_f1_vehicular-tasks-2/IOHprofiler_f1_DIM2.dat";
        assertThat(names).containsExactly("DE-quoted/" + data, "DE-quoted/IOHprofiler_f1_vehicular-tasks-2.info");
        assertThat(Files.readString(exported.resolve(names.get(1)))).isEqualTo("""
                suite = 'skerry', funcId = 1, funcName = 'vehicular-tasks-2', DIM = 2, maximization = F, algId = 'DE_ _quoted_'
                % vehicular {"tasks":2}
                data_f1_vehicular-tasks-2/IOHprofiler_f1_DIM2.dat, 1:100|2.0, 1:100|3.0, 1:100|1e+308
                """);
        String header = IohprofilerExport.HEADER;
        assertThat(Files.readString(exported.resolve(names.get(0))))
                .isEqualTo(header + "1 5.0 5.0 5.0 5.0\n100 2.0 2.0 2.0 2.0\n" + header
                        + "1 1e+308 1e+308 1e+308 1e+308\n40 3.0 3.0 3.0 3.0\n100 3.0 3.0 3.0 3.0\n" + header
                        + "1 1e+308 1e+308 1e+308 1e+308\n100 1e+308 1e+308 1e+308 1e+308\n");
        assertThat(IohprofilerFiles.read(exported)).hasSize(3);
    }
}
