package org.skerry.spark.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;

class SingleRunFilesTest {
    @Test
    void aSingleRunIsSupersededByItsWholeBlockAlone() {
        List<String> names =
                List.of("a.000000.parquet", "a.000001.parquet", "a.parquet", "b.000000.parquet", "c.parquet");
        assertThat(SingleRunFiles.superseded(names)).containsExactlyInAnyOrder("a.000000.parquet", "a.000001.parquet");
    }

    private static FailureRow row(String run) {
        return new FailureRow(1, run, "p", "s", "{}", "i", "l", 0, 1, 0, "m", "w", "h", java.time.Instant.EPOCH);
    }

    @Test
    void whatIsThereTwiceIsReadOnce(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        store.publish(Table.FAILURES, "a.000000", List.of(row("one")));
        store.publish(Table.FAILURES, "b.000001", List.of(row("three")));
        store.publish(Table.FAILURES, "a", List.of(row("one"), row("two")));

        List<String> read = LocalSpark.with(
                "local[1]",
                session -> new Tables(session, store.uri())
                        .read(Table.FAILURES).orderBy("run_id").collectAsList().stream()
                                .map(row -> row.<String>getAs("run_id") + " of " + row.getAs("problem"))
                                .toList());

        assertThat(read).containsExactly("one of p", "three of p", "two of p");
    }
}
