package org.skerry.spark.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.ModelRow;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.ReferenceRow;
import org.skerry.spark.result.RunRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.TrajectoryRow;

/** Verdicts on six runs of each of four solvers, whose means are 10, 20, 20 and, where feasible, 5. */
class PapersTest {
    private static final double[] SPREAD = {-0.3, -0.2, -0.1, 0.1, 0.2, 0.3};
    private static final String PARAMETERS = "{\"tasks\":2}";
    private static final String OTHERS = "{\"tasks\":3}";
    private static final String SLOW = "{\"rate\":1,\"tasks\":5}";
    private static final String FAST = "{\"rate\":2,\"tasks\":5}";
    private static final String MORE = "{\"tasks\":4}";

    private static void publish(OutputStore store, String label, double mean, int feasible) {
        publish(store, PARAMETERS, label, mean, feasible);
    }

    private static void publish(OutputStore store, String parameters, String label, double mean, int feasible) {
        List<RunRow> runs = new ArrayList<>();
        List<TrajectoryRow> steps = new ArrayList<>();
        for (int repetition = 0; repetition < SPREAD.length; repetition++) {
            double objective = mean + SPREAD[repetition];
            double violation = repetition < feasible ? 0 : 1;
            String id = parameters + label + repetition;
            runs.add(run(id, parameters, label, repetition, objective, violation));
            steps.add(step(id, 1, 2 * objective, violation));
            steps.add(step(id, 100, objective, violation));
        }
        String part = label + Integer.toHexString(parameters.hashCode());
        store.publish(Table.RUNS, part, runs);
        store.publish(Table.TRAJECTORIES, part, steps);
    }

    private static TrajectoryRow step(String id, long evaluations, double objective, double violation) {
        return new TrajectoryRow(1, id, "p", "s", 0, 0, evaluations, objective, violation);
    }

    private static RunRow run(
            String id, String parameters, String label, int repetition, double objective, double violation) {
        return new RunRow(
                1,
                id,
                "p",
                "s",
                parameters,
                "i",
                0,
                label,
                "{}",
                repetition,
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

    private static ReferenceRow reference(String parameters, String kind, double value, double violation) {
        return new ReferenceRow(1, "p", parameters, "i", 0, kind, value, violation, "m", true);
    }

    private static Claim number(String id, String readings, double published, long evaluations) {
        return number(id, readings, null, published, evaluations);
    }

    private static Claim number(String id, String readings, String bounds, double published, long evaluations) {
        return new Claim(
                id,
                "p",
                "s",
                null,
                Metric.OBJECTIVE,
                null,
                null,
                0,
                evaluations,
                published,
                0.05,
                null,
                0,
                null,
                readings,
                bounds,
                false,
                null,
                null,
                null);
    }

    private static Claim order(String id, String solver, double by, String... lowerThan) {
        return new Claim(
                id,
                "p",
                "s",
                solver,
                Metric.OBJECTIVE,
                null,
                null,
                0,
                0,
                null,
                0,
                List.of(lowerThan),
                by,
                null,
                "free",
                null,
                false,
                null,
                null,
                null);
    }

    private static Reading reading(String name, String solver) {
        return new Reading(List.of(name), "x", Map.of("tasks", 2), solver, null, null);
    }

    private static Claim dependent(String id, double published, String... along) {
        return new Claim(
                id,
                "p",
                "s",
                "slowed",
                Metric.OBJECTIVE,
                null,
                null,
                0,
                0,
                published,
                0.05,
                null,
                0,
                null,
                "rates",
                null,
                false,
                "the rate",
                Set.of(along),
                null);
    }

    private static Reading rate(int rate) {
        return new Reading(List.of("rate " + rate), "x", Map.of("tasks", 5, "rate", rate), null, null, null);
    }

    private static Paper paper(Map<String, List<Reading>> readings, Claim... claims) {
        return new Paper("x", "x", List.of(new Paper.Source("x", null)), List.of(), readings, List.of(claims));
    }

    /** Six runs whose mean is 8 at rate 1 and 4 at rate 2. */
    @Test
    void aNumberBetweenTwoValuesOfAContinuousParameterIsUndetermined(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        publish(store, SLOW, "slowed", 8, 6);
        publish(store, FAST, "slowed", 4, 6);
        store.publish(Table.REFERENCES, "r", List.of(reference(SLOW, "lower_bound", 1, 0)));
        Paper paper = paper(
                Map.of("rates", List.of(rate(1), rate(2))),
                dependent("between", 6, "rate"),
                dependent("between, of what can not vary", 6),
                dependent("beyond", 10, "rate"),
                dependent("at one of them", 8, "rate"));

        List<Judgement> judgements =
                LocalSpark.with("local[1]", session -> Papers.judge(session, paper, name -> store.uri()));

        assertThat(judgements)
                .extracting(Judgement::verdict)
                .containsExactly(
                        Verdict.UNDETERMINED, Verdict.NOT_REPRODUCED, Verdict.NOT_REPRODUCED, Verdict.REPRODUCED_UNDER);
        assertThat(judgements.get(0).why())
                .contains("more than under rate 2, less than under rate 1")
                .endsWith("not published: the rate.");
        assertThat(judgements.get(2).findings())
                .extracting(Judgement.Finding::side)
                .containsOnly(Side.BELOW);
    }

    /** A run of one second beside one of two, whose autoencoder was trained for five. */
    @Test
    void aReadingMayCountTheTrainingAsWell(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        List<RunRow> runs = new ArrayList<>();
        for (int repetition = 0; repetition < SPREAD.length; repetition++) {
            runs.add(timed("latent", repetition, "w", 1 + SPREAD[repetition]));
            runs.add(timed("plain", repetition, "", 2 + SPREAD[repetition]));
        }
        store.publish(Table.RUNS, "runs", runs);
        double[] losses = {};
        store.publish(
                Table.MODELS,
                "m",
                List.of(new ModelRow(
                        1, "p", "m", 2, 2, "{}", 1, "w", losses, losses, losses, 0, 0, 0, new byte[0], 5.0)));
        Reading counted =
                new Reading(List.of("counted"), "x", Map.of("tasks", 2), null, null, Metric.SECONDS_WITH_TRAINING);
        Claim faster = faster("latent", Metric.SECONDS, Metric.SECONDS, "plain");
        Paper paper = paper(Map.of("times", List.of(reading("not counted", null), counted)), faster);

        List<Judgement> judgements =
                LocalSpark.with("local[1]", session -> Papers.judge(session, paper, name -> store.uri()));

        assertThat(judgements.get(0).text()).isEqualTo("reproduced only under not counted");
        assertThat(judgements.get(0).findings())
                .extracting(Judgement.Finding::measured)
                .containsExactly("1.000 against plain 2.000 (A = 0.00)", "6.000 against plain 2.000 (A = 1.00)");
    }

    private static Claim faster(String solver, Metric metric, Metric othersMetric, String other) {
        return new Claim(
                metric + " of " + solver,
                "p",
                "s",
                solver,
                metric,
                othersMetric,
                null,
                0,
                0,
                null,
                0,
                List.of(other),
                0,
                null,
                "times",
                null,
                false,
                null,
                null,
                null);
    }

    /** Runs that take a second or two and evaluate for no time that could be measured. */
    @Test
    void aSolverMayBeComparedWithItselfByAnotherMetric(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        List<RunRow> runs = new ArrayList<>();
        for (int repetition = 0; repetition < SPREAD.length; repetition++) {
            runs.add(timed("latent", repetition, "w", 1 + SPREAD[repetition]));
        }
        store.publish(Table.RUNS, "runs", runs);
        Paper paper = paper(
                Map.of("times", List.of(reading("one reading", null))),
                faster("latent", Metric.EVALUATION_SECONDS, Metric.SECONDS, "latent"),
                faster("latent", Metric.SECONDS, Metric.EVALUATION_SECONDS, "latent"));

        List<Judgement> judgements =
                LocalSpark.with("local[1]", session -> Papers.judge(session, paper, name -> store.uri()));

        assertThat(judgements)
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.REPRODUCED, Verdict.NOT_REPRODUCED);
    }

    /** Within 5 % of the least, 9.7, are four runs of "ten", at their hundredth evaluation; two and all of "twenty" never are. */
    @Test
    void howSoonARunComesNearTheBestIsComparedWithNever(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        publish(store, "ten", 10, 6);
        publish(store, "twenty", 20, 6);
        Paper paper = paper(
                Map.of("times", List.of(reading("one reading", null))),
                faster("ten", Metric.EVALUATIONS_TO_NEAR, Metric.EVALUATIONS_TO_NEAR, "twenty"));

        List<Judgement> judgements =
                LocalSpark.with("local[1]", session -> Papers.judge(session, paper, name -> store.uri()));

        assertThat(judgements.get(0).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(judgements.get(0).findings())
                .extracting(Judgement.Finding::measured)
                .containsExactly("100.0 (near in 4 of 6) against twenty none near (A = 0.17)");
    }

    private static RunRow timed(String label, int repetition, String weights, double seconds) {
        return new RunRow(
                1,
                label + repetition,
                "p",
                "s",
                PARAMETERS,
                "i",
                0,
                label,
                "{}",
                repetition,
                1,
                weights,
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
                seconds,
                0,
                0,
                "host",
                Instant.EPOCH);
    }

    @Test
    void infeasibleChampionsCountWhereAReadingSaysSo(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        publish(store, "never", 5, 0);
        store.publish(Table.REFERENCES, "r", List.of(reference(PARAMETERS, "lower_bound", 1, 0)));
        Paper paper = paper(
                Map.of(
                        "feasible",
                        List.of(reading("feasible", "never")),
                        "all",
                        List.of(new Reading(List.of("all"), "x", Map.of("tasks", 2), "never", Champions.ALL, null))),
                number("of feasible champions", "feasible", 5, 0),
                number("of all champions", "all", 5, 0),
                number("another, of all champions", "all", 6, 0));

        List<Judgement> judgements =
                LocalSpark.with("local[1]", session -> Papers.judge(session, paper, name -> store.uri()));

        assertThat(judgements)
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.UNDETERMINED, Verdict.REPRODUCED, Verdict.NOT_REPRODUCED);
    }

    @Test
    void verdictsFollowFromTheRuns(@TempDir Path folder) throws IOException {
        OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
        publish(store, "ten", 10, 6);
        publish(store, "twenty", 20, 6);
        publish(store, "same", 20, 6);
        publish(store, "rarely", 5, 2);
        publish(store, "never", 5, 0);
        store.publish(
                Table.RUNS,
                "others",
                List.of(run("others", OTHERS, "twenty", 0, 20, 0), run("more", MORE, "twenty", 0, 20, 0)));
        store.publish(
                Table.REFERENCES,
                "r",
                List.of(
                        reference(PARAMETERS, "optimum", 9, 0),
                        reference(PARAMETERS, "all_cloud", 12, 0),
                        reference(PARAMETERS, "all_edge", 1, 3),
                        reference(OTHERS, "all_cloud", 30, 0),
                        reference(MORE, "lower_bound", 3, 0)));
        Paper paper = new Paper(
                "x",
                "x",
                List.of(new Paper.Source("x", null)),
                List.of(),
                Map.of(
                        "free", List.of(reading("free", null)),
                        "both", List.of(reading("first", "ten"), reading("second", "twenty")),
                        "twenty", List.of(reading("second", "twenty")),
                        "first", List.of(reading("first", "ten")),
                        "bounds",
                                List.of(
                                        reading("first", "ten"),
                                        new Reading(List.of("more"), "x", Map.of("tasks", 4), "twenty", null, null)),
                        "rarely", List.of(reading("third", "rarely")),
                        "elsewhere",
                                List.of(
                                        reading("second", "twenty"),
                                        new Reading(List.of("others"), "x", Map.of("tasks", 3), "twenty", null, null))),
                List.of(
                        number("holds under the first", "both", 10, 0),
                        number("excluded by both", "both", 11, 0),
                        number("within its margin only in part", "first", 10.4, 0),
                        number("after one evaluation it is twice as much", "twenty", 40, 1),
                        number("worse than all-cloud", "twenty", 20, 0),
                        number("worse than all-cloud under one of two readings alone", "elsewhere", 20, 0),
                        number("below the optimum, the bound under every reading", "both", "first", 8, 0),
                        number("no further below it than its margin", "both", "first", 8.9, 0),
                        number("below the greater of two bounds alone", "both", "bounds", 8, 0),
                        number("without a bound for one of two readings", "both", "elsewhere", 8, 0),
                        number("two feasible runs are too few", "rarely", 5, 0),
                        order("lower", "ten", 0, "twenty", "same"),
                        order("lower by two fifths", "ten", 0.4, "twenty"),
                        order("lower by three fifths", "ten", 0.6, "twenty"),
                        order("greater", "twenty", 0, "ten"),
                        order("never different", "twenty", 0, "same"),
                        order("lower by just what it is lower", "ten", 0.5, "twenty"),
                        order("infeasible in four of six", "rarely", 0, "ten"),
                        order("infeasible", "never", 0, "ten"),
                        order("less often infeasible", "ten", 0, "never"),
                        new Claim(
                                "n",
                                "p",
                                "s",
                                null,
                                null,
                                null,
                                null,
                                0,
                                0,
                                null,
                                0,
                                null,
                                0,
                                null,
                                null,
                                null,
                                false,
                                null,
                                null,
                                "no value is stated")));

        List<Judgement> judgements =
                LocalSpark.with("local[1]", session -> Papers.judge(session, paper, name -> store.uri()));

        assertThat(judgements)
                .extracting(Judgement::verdict)
                .containsExactly(
                        Verdict.REPRODUCED_UNDER,
                        Verdict.NOT_REPRODUCED,
                        Verdict.UNDETERMINED,
                        Verdict.ATTAINABLE_BUT_SUBOPTIMAL,
                        Verdict.ATTAINABLE_BUT_SUBOPTIMAL,
                        Verdict.REPRODUCED_UNDER,
                        Verdict.CONTRADICTED,
                        Verdict.NOT_REPRODUCED,
                        Verdict.NOT_REPRODUCED,
                        Verdict.NOT_REPRODUCED,
                        Verdict.UNDETERMINED,
                        Verdict.REPRODUCED,
                        Verdict.REPRODUCED,
                        Verdict.NOT_REPRODUCED,
                        Verdict.NOT_REPRODUCED,
                        Verdict.NOT_REPRODUCED,
                        Verdict.UNDETERMINED,
                        Verdict.UNDETERMINED,
                        Verdict.NOT_REPRODUCED,
                        Verdict.REPRODUCED,
                        Verdict.NOT_TESTABLE);
        assertThat(judgements.get(0).text()).isEqualTo("reproduced only under first");
        assertThat(judgements.get(3).findings().get(0).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(judgements.get(4).why())
                .contains("1.67 times what all-cloud needs")
                .contains("2.22 times the optimum");
        assertThat(judgements.get(6).why()).startsWith("It is below 9.000, the certified bound");
        assertThat(judgements.get(17).findings().get(0).measured())
                .isEqualTo("4.750 (feasible in 2 of 6) against ten 10.00 (A = 0.67)");
        assertThat(new VerdictText(paper, judgements).toString()).contains("21 claims: ");
    }
}
