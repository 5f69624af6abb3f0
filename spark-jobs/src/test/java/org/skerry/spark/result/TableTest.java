package org.skerry.spark.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;

class TableTest {
    private static final RunRow ROW = new RunRow(
            1,
            "0f",
            "vehicular",
            "de",
            "{}",
            "vehicular-6-1",
            3,
            "DE \"quoted\" \u202e",
            "{}",
            2,
            -7L,
            "",
            499,
            25_000L,
            15.7,
            0,
            true,
            15.1,
            0.5,
            false,
            15.7,
            null,
            0.75,
            "evaluations",
            new double[] {0, 2, 1},
            0.25,
            0.125,
            0,
            "host",
            Instant.parse("2026-01-02T03:04:05.000006Z"));

    @Test
    void everyTableBeginsWithItsSchemaVersionAndHasTheContractsNames() {
        assertThat(Table.ALL)
                .extracting(Table::name)
                .containsExactly(
                        "instances",
                        "references",
                        "models",
                        "runs",
                        "failures",
                        "trajectories",
                        "branches",
                        "migrations",
                        "summary");
        assertThat(Table.ALL).allSatisfy(table -> {
            assertThat(table.schema().fieldNames()[0]).isEqualTo("schema_version");
            assertThat(table.schema().fieldNames()).allMatch(name -> name.matches("[a-z_]+"));
        });
        assertThat(Table.RUNS.partitionColumns()).containsExactly("problem", "solver");
        assertThat(Table.RUNS.schema().fieldNames()).contains("run_id", "energy_j", "latency_s", "stop_reason");
        assertThat(Table.RUNS.deterministicColumns())
                .doesNotContain("wall_seconds", "evaluation_seconds", "decode_seconds", "host", "started_at");
    }

    @Test
    void sparkReadsWhatWasWritten(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        assertThat(store.publish(Table.RUNS, "a", List.of(ROW, ROW))).isTrue();
        assertThat(store.publish(Table.RUNS, "a", List.of(ROW))).isFalse();
        Row read = LocalSpark.with("local[1]", session -> {
            Tables tables = new Tables(session, store.uri());
            assertThat(tables.read(Table.RUNS).count()).isEqualTo(2);
            assertThat(tables.read(Table.FAILURES).count()).isZero();
            return tables.read(Table.RUNS).first();
        });
        assertThat(read.<String>getAs("problem")).isEqualTo("vehicular");
        assertThat(read.<String>getAs("solver")).isEqualTo("de");
        assertThat(read.<String>getAs("label")).isEqualTo(ROW.label());
        assertThat(read.<Long>getAs("seed")).isEqualTo(-7L);
        assertThat(read.<Double>getAs("energy_j")).isEqualTo(15.7);
        assertThat(read.isNullAt(read.fieldIndex("latency_s"))).isTrue();
        assertThat(read.getList(read.fieldIndex("decision"))).isEqualTo(List.of(0.0, 2.0, 1.0));
        assertThat(read.<java.sql.Timestamp>getAs("started_at").toInstant()).isEqualTo(ROW.startedAt());
    }

    @Test
    void noChecksumSidecarsAndNoUnfinishedFilesAreLeft(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        store.publish(Table.RUNS, "a", List.of(ROW));
        assertThat(store.list("runs/problem=vehicular/solver=de")).containsExactly("a.parquet");
        assertThat(store.list("_tmp")).isEmpty();
    }
}
