package org.skerry.spark.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;

class OpenFailuresTest {
    private static FailureRow failed(int repetition, String message, long second) {
        return new FailureRow(
                1,
                "failed-" + repetition,
                "p",
                "s",
                "{}",
                "i",
                "l",
                repetition,
                1,
                0,
                message,
                "w",
                "h",
                Instant.ofEpochSecond(second));
    }

    /** Repetition 0 failed twice, 1 is recorded since, under the identity that its trained weights give it. */
    @Test
    void theLastFailureOfEveryRunThatIsNotRecordedSince(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        store.publish(Table.FAILURES, "a", List.of(failed(0, "new", 9), failed(1, "old", 1)));
        store.publish(Table.FAILURES, "b", List.of(failed(0, "old", 1)));
        store.publish(Table.RUNS, "a", List.of(RUN));

        List<String> open = LocalSpark.with(
                "local[1]",
                session -> OpenFailures.of(new Tables(session, store.uri())).collectAsList().stream()
                        .map(row -> row.getAs("repetition") + " " + row.getAs("message"))
                        .toList());

        assertThat(open).containsExactly("0 new");
    }

    private static final RunRow RUN = new RunRow(
            1,
            "with weights",
            "p",
            "s",
            "{}",
            "i",
            0,
            "l",
            "{}",
            1,
            1,
            "weights",
            1,
            100,
            1,
            0,
            true,
            1,
            0,
            true,
            null,
            null,
            null,
            "evaluations",
            new double[0],
            0,
            0,
            0,
            "h",
            Instant.EPOCH);
}
