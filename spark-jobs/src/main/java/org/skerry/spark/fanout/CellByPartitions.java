package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.function.DoubleConsumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.skerry.problem.Instance;
import org.skerry.run.RunResult;
import org.skerry.run.RunSpec;
import org.skerry.run.Runner;
import org.skerry.spark.evaluate.JobCount;
import org.skerry.spark.evaluate.PartitionedScoring;

/** Does what is left of a cell run after run on the driver, with every call of a run's evaluator spread over the cores. */
final class CellByPartitions {
    private final JavaSparkContext context;
    private final String title;
    private final CellResources resources;
    private final int partitions;
    private final DoubleConsumer secondsDone;
    private final double secondsPerEvaluation;
    private final JobCount count = new JobCount();

    /**
     * What is left of a cell.
     *
     * @param title what the jobs are called in Spark's interface
     * @param partitions tasks of a job
     * @param secondsDone told after every generation how many of the cell's predicted seconds are done
     */
    CellByPartitions(
            JavaSparkContext context,
            String title,
            CellResources resources,
            int partitions,
            DoubleConsumer secondsDone) {
        this.context = context;
        this.title = title;
        this.resources = resources;
        this.partitions = partitions;
        this.secondsDone = secondsDone;
        secondsPerEvaluation =
                resources.secondsPerRun() / Cost.evaluations(resources.cell().budget());
    }

    /**
     * Does it and publishes it.
     *
     * @return what the jobs cost
     */
    JobCount run(Iterable<BlockWork> work) throws IOException {
        BlockRuns runs = new BlockRuns(resources, this::run, 0);
        for (BlockWork block : work) {
            runs.call(block);
        }
        return count;
    }

    private RunResult run(RunSpec spec, Instance instance, Spaces spaces) {
        try (PartitionedScoring scoring =
                new PartitionedScoring(context, title, spec.family(), instance, partitions, count)) {
            return new Runner(spec, instance, spaces.bySpec(), scoring)
                    .run(() -> secondsDone.accept(count.rows() * secondsPerEvaluation));
        }
    }
}
