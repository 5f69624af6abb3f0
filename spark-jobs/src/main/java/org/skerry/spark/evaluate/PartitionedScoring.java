package org.skerry.spark.evaluate;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.ScenarioProblem;
import org.skerry.run.Form;
import org.skerry.run.Scoring;
import org.skerry.search.Evaluator;
import org.skerry.search.Problem;

/** Scores the candidates of one run by Spark jobs. For one thread, on the driver. */
public final class PartitionedScoring implements Scoring, AutoCloseable {
    private final JavaSparkContext context;
    private final String title;
    private final ProblemFamily<?> family;
    private final Broadcast<SharedInstance> shared;
    private final int partitions;
    private final JobCount count;

    /**
     * Scoring of one run.
     *
     * @param title what the jobs are called in Spark's interface
     * @param partitions tasks of a job, at least 1; fewer where a call has not as many pairs of a candidate and a block of
     *     scenarios
     * @param count receives what the jobs cost
     */
    public PartitionedScoring(
            JavaSparkContext context,
            String title,
            ProblemFamily<?> family,
            Instance instance,
            int partitions,
            JobCount count) {
        this.context = context;
        this.title = title;
        this.family = family;
        this.partitions = partitions;
        this.count = count;
        shared = context.broadcast(new SharedInstance(instance));
    }

    /** What crosses a wire as data, for the registration of serializers. */
    public static List<Class<?>> messages() {
        return List.of(
                SharedInstance.class,
                ScenarioPart.class,
                ScenarioPart[].class,
                ScenarioOutcomes.class,
                ScenarioOutcomes[].class);
    }

    /** @throws ClassCastException if the problem has no scenarios */
    @Override
    public Evaluator of(Problem problem, Form form) {
        ScenarioTask task = new ScenarioTask(shared, family, form);
        return new PartitionedEvaluator(context, title, (ScenarioProblem) form.of(problem), task, partitions, count);
    }

    /** Removes the instance from the executors. */
    @Override
    public void close() {
        shared.destroy();
    }
}
