package org.skerry.spark.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.JavaSparkContext;
import org.skerry.problem.ScenarioProblem;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.spark.monitoring.JobGroup;

/** Makes every call one job over all pairs of a candidate and a block of scenarios. For one thread, on the driver. */
final class PartitionedEvaluator implements Evaluator {
    private final JavaSparkContext context;
    private final String title;
    private final ScenarioProblem problem;
    private final ScenarioTask task;
    private final int partitions;
    private final JobCount count;
    /** Outcomes of every row, shape [rows so far][scenarios]; kept, since calls are many and mostly of one size. */
    private double[][] outcomes = new double[0][];

    PartitionedEvaluator(
            JavaSparkContext context,
            String title,
            ScenarioProblem problem,
            ScenarioTask task,
            int partitions,
            JobCount count) {
        this.context = context;
        this.title = title;
        this.problem = problem;
        this.task = task;
        this.partitions = partitions;
        this.count = count;
    }

    /**
     * Scores the rows with the bits that the problem itself gives.
     *
     * @throws TaskKilledException if Spark has ended meanwhile
     * @throws IllegalStateException if Spark gave the job up
     */
    @Override
    public void evaluate(Population batch, int from, int to) {
        if (from == to) {
            return;
        }
        int rows = to - from;
        List<ScenarioPart> parts = parts(batch, from, rows);
        long start = System.nanoTime();
        List<ScenarioOutcomes> results = compute(parts);
        long wall = System.nanoTime() - start;
        collect(parts, results, rows);
        for (int row = 0; row < rows; row++) {
            problem.score(batch, from + row, outcomes[row]);
        }
        long longest = results.stream().mapToLong(ScenarioOutcomes::nanos).max().orElseThrow();
        count.add(
                rows,
                wall,
                longest,
                results.stream().mapToLong(ScenarioOutcomes::nanos).sum());
    }

    private List<ScenarioPart> parts(Population batch, int from, int rows) {
        double[] genes =
                Arrays.copyOfRange(batch.genes(), batch.offset(from), batch.offset(from) + rows * batch.dimension());
        int pairs = rows * problem.blocks();
        int parts = Math.min(partitions, pairs);
        List<ScenarioPart> all = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            int first = (int) ((long) pairs * part / parts);
            int end = (int) ((long) pairs * (part + 1) / parts);
            all.add(new ScenarioPart(genes, rows, first, end));
        }
        return all;
    }

    private List<ScenarioOutcomes> compute(List<ScenarioPart> parts) {
        try {
            return JobGroup.call(
                    context.sc(),
                    title,
                    "evaluating",
                    () -> context.parallelize(parts, parts.size()).map(task).collect());
        } catch (Exception e) { // the Java interface hides that jobs throw a checked exception
            if (context.sc().isStopped()) {
                throw new TaskKilledException("Spark has ended");
            }
            throw new IllegalStateException(
                    "evaluating " + title + " in " + parts.size() + " partitions: " + e.getMessage(), e);
        }
    }

    private void collect(List<ScenarioPart> parts, List<ScenarioOutcomes> results, int rows) {
        while (outcomes.length < rows) {
            outcomes = Arrays.copyOf(outcomes, outcomes.length + 1);
            outcomes[outcomes.length - 1] = new double[problem.scenarios()];
        }
        for (int i = 0; i < parts.size(); i++) {
            ScenarioPart part = parts.get(i);
            double[] values = results.get(i).values();
            int offset = 0;
            for (int pair = part.first(); pair < part.end(); pair++) {
                int block = part.block(pair);
                int length = problem.scenarios(block);
                System.arraycopy(values, offset, outcomes[part.row(pair)], ScenarioProblem.BLOCK * block, length);
                offset += length;
            }
        }
    }
}
