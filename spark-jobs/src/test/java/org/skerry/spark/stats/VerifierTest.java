package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.ReferenceRow;
import org.skerry.spark.result.RunRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.result.TrajectoryRow;

/** Instance i has the certified optimum 10, z the optimum 0, and u nothing that is certified. */
class VerifierTest {
    @TempDir
    private Path folder;

    private final List<RunRow> runs = new ArrayList<>();
    private final List<TrajectoryRow> steps = new ArrayList<>();
    private OutputStore store;

    @BeforeEach
    void recordReferences() throws IOException {
        store = OutputStore.at(folder.toUri().toString(), new Configuration());
        store.publish(
                Table.REFERENCES,
                "a",
                List.of(
                        reference("i", "lower_bound", 9, true),
                        reference("i", "optimum", 10, true),
                        reference("i", "random_mean", 50, true),
                        reference("z", "optimum", 0, true),
                        reference("u", "lower_bound", 5, false),
                        reference("u", "all_cloud", 5, true)));
    }

    private static ReferenceRow reference(String instance, String kind, double value, boolean certified) {
        return new ReferenceRow(1, "p", "{}", instance, 0, kind, value, null, "", certified);
    }

    private void run(String id, String instance, double objective, double violation, boolean feasible) {
        runs.add(new RunRow(
                1,
                id,
                "p",
                "s",
                "{}",
                instance,
                0,
                "S",
                "{}",
                0,
                1,
                "",
                10,
                100,
                objective,
                violation,
                feasible,
                objective,
                violation,
                feasible,
                null,
                null,
                null,
                "evaluations",
                new double[0],
                1,
                1,
                0,
                "host",
                Instant.EPOCH));
    }

    private void step(String id, int island, long evaluation, double objective, double violation) {
        steps.add(new TrajectoryRow(1, id, "p", "s", island, 0, evaluation, objective, violation));
    }

    /** A run whose trajectory ends where it should. */
    private void consistent(String id, String instance, double objective, double violation, boolean feasible) {
        run(id, instance, objective, violation, feasible);
        step(id, 0, 7, objective, violation);
    }

    private Verification verify() {
        store.publish(Table.RUNS, "a", runs);
        store.publish(Table.TRAJECTORIES, "a", steps);
        return LocalSpark.with("local[2]", session -> new Verifier(new Tables(session, store.uri())).verify());
    }

    @Test
    void whatCanBeTrueHolds() {
        consistent("above", "i", 11, 0, true);
        consistent("rounding", "i", 10 * (1 - 1e-10), 0, true);
        consistent("infeasible-below", "i", 3, 0.5, false);
        consistent("zero", "z", 2, 0, true);
        run("improving", "i", 12, 0, true);
        step("improving", 0, 9, 12, 0);
        step("improving", 0, 1, 5, 2);
        step("improving", 0, 3, 20, 0);
        run("islands", "i", 13, 0, true);
        step("islands", 0, 80, 5, 1);
        step("islands", 1, 20, 13, 0);
        step("islands", 2, 90, 14, 0);

        Verification verification = verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.holds()).isTrue();
        assertThat(verification.runs()).isEqualTo(6);
        VerifiedCell cell = verification.cells().get(0);
        assertThat(verification.cells()).hasSize(1);
        assertThat(cell.set()).isEqualTo(new SetKey("p", "{}"));
        assertThat(cell.label()).isEqualTo("S");
        assertThat(cell.feasible()).isEqualTo(5);
        assertThat(cell.smallestGap()).isEqualTo((10 * (1 - 1e-10) - 10) / 10);
    }

    @Test
    void whatCanNotBeTrueIsFound() {
        consistent("b-low", "i", 9.5, 0, true);
        consistent("c-zero", "z", -1e-8, 0, true);
        consistent("d-unknown", "nowhere", 11, 1, false);
        consistent("e-uncertified", "u", 1, 0, true);
        consistent("f-twice", "i", 11, 0, true);
        run("f-twice", "i", 11, 0, true);
        consistent("g-feasible", "i", 11, 0.5, true);
        consistent("h-infeasible", "i", 11, 0, false);
        run("j-silent", "i", 11, 0, true);
        run("k-torn", "i", 11, 0, true);
        step("k-torn", 0, 1, 11, 0);
        step("k-torn", 0, 2, 10.5, 0);

        Verification verification = verify();

        assertThat(verification.holds()).isFalse();
        assertThat(verification.found()).isEqualTo(9);
        assertThat(verification.findings())
                .containsExactly(
                        "run b-low of S: objective 9.5 is below what is proven to be the least for i, by 0.0500 of it",
                        "run c-zero of S: objective -1.0E-8 is below what is proven to be the least for z, by 1.00e-08 "
                                + "of it",
                        "run d-unknown of S: there are no references of nowhere",
                        "run e-uncertified of S: it is feasible, and no optimum or lower bound of u is certified",
                        "run f-twice of S: it is recorded 2 times",
                        "run g-feasible of S: feasible is true at violation 0.5",
                        "run h-infeasible of S: feasible is false at violation 0.0",
                        "run j-silent of S: it has no trajectory",
                        "run k-torn of S: its trajectory ends at objective 10.5 and violation 0.0, not at objective 11.0 "
                                + "and violation 0.0");
        assertThat(verification.cells().get(0).smallestGap()).isEqualTo(-0.05);
    }

    @Test
    void moreFindingsThanOneCanReadAreCounted() {
        IntStream.range(0, 250).forEach(k -> consistent("run-" + k, "i", 1, 0, true));

        Verification verification = verify();

        assertThat(verification.findings()).hasSize(Verification.MOST_FINDINGS);
        assertThat(verification.found()).isEqualTo(250);
    }
}
