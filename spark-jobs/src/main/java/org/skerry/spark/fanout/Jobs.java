package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.skerry.spark.monitoring.JobGroup;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.StorageFailure;

/**
 * The Spark jobs of a fan-out, several at a time so that no core waits for the end of one.
 *
 * <p>A job that Spark gives up, because a run takes its executor down again and again, is cut: into a job for each
 * block, and a block into a job for each run. Such a run goes on while nothing else does, so that none is taken for
 * another on the same executor that did it. What does it all by itself becomes a row of {@code failures}; all others are
 * done. A job that fails because the output can not be written ends the fan-out.
 */
final class Jobs {
    /** With fewer tasks to be ended per core another job starts, so that no core waits for the end of one. */
    private static final int TASKS_PER_CORE = 4;

    private static final long POLL_MILLIS = 200;

    private final JavaSparkContext context;
    private final OutputStore store;
    private final String experiment;
    private final Runnable meanwhile;
    private final Deque<Part> waiting = new ArrayDeque<>();
    private final Deque<Job> running = new ArrayDeque<>();

    /**
     * No jobs yet.
     *
     * @param experiment name of the experiment, which the jobs' groups begin with
     * @param meanwhile called again and again while waiting
     */
    Jobs(JavaSparkContext context, OutputStore store, String experiment, Runnable meanwhile) {
        this.context = context;
        this.store = store;
        this.experiment = experiment;
        this.meanwhile = meanwhile;
    }

    /**
     * What a job does: blocks of one cell, or what is left of them.
     *
     * @param suspect whether it is one run that may take its executor down
     */
    private record Part(BlockTask task, List<BlockWork> work, boolean suspect) {}

    private record Job(JavaFutureAction<Void> action, Part part, int tasks) {}

    /**
     * Waits until there is room, and starts a job.
     *
     * @throws IOException if the output can not be written
     */
    void start(BlockTask task, List<BlockWork> work) throws IOException {
        waiting.add(new Part(task, work, false));
        while (!waiting.isEmpty()) {
            advance();
        }
    }

    /**
     * Waits until all jobs are done.
     *
     * @throws IOException if the output can not be written
     */
    void awaitAll() throws IOException {
        while (!waiting.isEmpty() || !running.isEmpty()) {
            advance();
        }
    }

    /** Starts one job if there is room, else waits a little for the oldest. */
    private void advance() throws IOException {
        if (!waiting.isEmpty() && hasRoomFor(waiting.element())) {
            submit(waiting.remove());
        } else {
            await(running.element());
        }
    }

    private boolean hasRoomFor(Part part) {
        if (running.isEmpty()) {
            return true;
        }
        boolean suspected =
                part.suspect() || running.stream().anyMatch(job -> job.part().suspect());
        return !suspected && tasksUnderWay() < TASKS_PER_CORE * context.defaultParallelism();
    }

    private void submit(Part part) {
        String group = experiment + ": " + part.task().cell();
        int runs = part.work().stream().mapToInt(work -> work.runs().length).sum();
        double secondsPerRun = part.task().resources().secondsPerRun();
        List<BlockWork[]> tasks = Grouping.tasks(part.work(), secondsPerRun, context.defaultParallelism());
        JavaFutureAction<Void> action = JobGroup.call(
                context.sc(),
                group,
                runs + (runs == 1 ? " run" : " runs"),
                () -> context.parallelize(tasks, tasks.size()).foreachAsync(part.task()));
        running.add(new Job(action, part, tasks.size()));
    }

    /** Tasks that have not ended, as Spark has told by now. */
    private int tasksUnderWay() {
        JavaSparkStatusTracker tracker = context.statusTracker();
        int tasks = 0;
        for (Job job : running) {
            tasks += job.tasks();
            for (int id : job.action().jobIds()) {
                SparkJobInfo info = tracker.getJobInfo(id);
                for (int stage : info == null ? new int[0] : info.stageIds()) {
                    SparkStageInfo progress = tracker.getStageInfo(stage);
                    tasks -= progress == null ? 0 : progress.numCompletedTasks();
                }
            }
        }
        return tasks;
    }

    private void await(Job job) throws IOException {
        try {
            job.action().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            running.remove(job);
        } catch (TimeoutException e) {
            meanwhile.run();
        } catch (ExecutionException e) {
            Optional<StorageFailure> failure = StorageFailure.behind(e);
            if (failure.isPresent()) {
                context.cancelAllJobs();
                throw failure.get();
            } else if (context.sc().isStopped()) {
                throw new IllegalStateException("Spark has ended: " + firstLine(rootCause(e)), e);
            }
            running.remove(job);
            cut(job.part(), rootCause(e));
        } catch (InterruptedException e) {
            context.cancelAllJobs();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while running " + job.part().task().cell(), e);
        }
    }

    private void cut(Part part, Throwable error) throws IOException {
        List<BlockWork> left = left(part);
        if (left.size() > 1) {
            left.forEach(work -> waiting.add(new Part(part.task(), List.of(work), false)));
        } else if (!part.suspect()) {
            left.forEach(work -> waiting.addAll(suspects(part.task(), work)));
        } else if (!left.isEmpty()) {
            part.task().giveUp(left.get(0), error);
        }
    }

    private static List<Part> suspects(BlockTask task, BlockWork work) {
        List<Part> parts = new ArrayList<>();
        for (int run : work.runs()) {
            parts.add(new Part(task, List.of(new BlockWork(work.block(), new int[] {run})), true));
        }
        return parts;
    }

    /** What is not recorded of a part. */
    private List<BlockWork> left(Part part) throws IOException {
        Cell cell = part.task().cell();
        Recorded recorded = Recorded.list(store, cell.set().problem(), cell.solverName());
        List<BlockWork> left = new ArrayList<>();
        for (BlockWork work : part.work()) {
            BlockWork rest = recorded.rest(work);
            if (rest.runs().length > 0) {
                left.add(rest);
            }
        }
        return left;
    }

    private static Throwable rootCause(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
}
