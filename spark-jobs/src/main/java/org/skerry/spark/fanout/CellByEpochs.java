package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.skerry.run.RunSpec;
import org.skerry.spark.island.EndedRun;
import org.skerry.spark.island.Epochs;
import org.skerry.spark.monitoring.JobGroup;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.StorageFailure;

/** Does what is left of an archipelago's cell with its islands spread over the cores, and publishes it. */
final class CellByEpochs {
    private final JavaSparkContext context;
    private final OutputStore store;
    private final String title;
    private final List<BlockWork> work;
    private final CellResources resources;
    private final CellRunners runners;
    private final int epochsPerStore;

    /**
     * What is left of a cell.
     *
     * @param title what the jobs are called in Spark's interface
     * @param epochsPerStore after how many epochs the state of a run is stored
     */
    CellByEpochs(
            JavaSparkContext context,
            OutputStore store,
            String title,
            List<BlockWork> work,
            CellResources resources,
            int epochsPerStore) {
        this.context = context;
        this.store = store;
        this.title = title;
        this.work = work;
        this.resources = resources;
        this.epochsPerStore = epochsPerStore;
        runners = new CellRunners(
                resources,
                work.stream()
                        .flatMapToInt(block -> IntStream.of(block.runs()).map(block.block()::instance))
                        .toArray(),
                work.stream()
                        .flatMapToInt(block -> IntStream.of(block.runs()).map(block.block()::repetition))
                        .toArray());
    }

    /**
     * Does it.
     *
     * @param secondsDone told after every epoch, and several times a second during one, how many of the cell's predicted
     *     seconds are done
     * @return whether it is done; if not, because Spark gave up a job of it, nothing is published
     * @throws IOException if the output can not be read or written
     */
    boolean run(DoubleConsumer secondsDone) throws IOException {
        List<RunSpec> specs =
                IntStream.range(0, runners.size()).mapToObj(runners::spec).toList();
        double perEvaluation =
                resources.secondsPerRun() / Cost.evaluations(resources.cell().budget());
        Optional<List<EndedRun>> ended = new Epochs(context, store, title, specs, runners, epochsPerStore)
                .run(evaluations -> secondsDone.accept(evaluations * perEvaluation));
        return ended.isPresent() && publish(ended.get());
    }

    private boolean publish(List<EndedRun> ended) throws IOException {
        List<EndedBlock> blocks = new ArrayList<>();
        int first = 0;
        for (BlockWork block : work) {
            int end = first + block.runs().length;
            blocks.add(new EndedBlock(block, new ArrayList<>(ended.subList(first, end))));
            first = end;
        }
        JavaFutureAction<Void> job = JobGroup.call(
                context.sc(),
                title,
                "publishing",
                () -> context.parallelize(blocks, blocks.size())
                        .foreachAsync(new PublishTask(resources, runners, epochsPerStore)));
        try {
            job.get();
            return true;
        } catch (ExecutionException e) {
            Optional<StorageFailure> failure = StorageFailure.behind(e);
            if (failure.isPresent()) {
                throw failure.get();
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing " + title, e);
        }
    }
}
