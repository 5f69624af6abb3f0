package org.skerry.spark.island;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.skerry.island.Archipelago;
import org.skerry.run.Islands;
import org.skerry.run.RunSpec;
import org.skerry.spark.monitoring.JobGroup;
import org.skerry.spark.result.OutputStore;

/** Advances the runs of one cell together, epoch by epoch, until all their islands have ended. */
public final class Epochs {
    /** Spark warns of tasks above 1000 KiB. */
    private static final long BYTES_PER_TASK = 900 * 1024;

    private static final int TASKS_PER_CORE = 2;
    private static final long POLL_MILLIS = 200;

    private final JavaSparkContext context;
    private final OutputStore store;
    private final String title;
    private final List<RunSpec> specs;
    private final List<String> runIds;
    private final EpochTask task;
    private final int epochsPerStore;
    private final List<RunState> states = new ArrayList<>();

    /**
     * Runs to be advanced together.
     *
     * @param title what the jobs are called in Spark's interface
     * @param specs the runs, all of one archipelago
     * @param runners what does them on an executor, by their number in {@code specs}
     * @param epochsPerStore after how many epochs their states are stored, at least 1
     */
    public Epochs(
            JavaSparkContext context,
            OutputStore store,
            String title,
            List<RunSpec> specs,
            Runners runners,
            int epochsPerStore) {
        this.context = context;
        this.store = store;
        this.title = title;
        this.specs = List.copyOf(specs);
        this.runIds = specs.stream().map(RunSpec::id).toList();
        this.task = new EpochTask(runners);
        this.epochsPerStore = epochsPerStore;
    }

    /** What crosses a wire as data, for the registration of serializers. */
    public static List<Class<?>> messages() {
        return List.of(IslandWork.class, IslandWork[].class, IslandState.class, IslandState[].class, EndedRun.class);
    }

    /** Is told how the runs go on. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * Called after every epoch and several times a second during one.
         *
         * @param evaluations that the islands of all runs have spent so far, those of earlier drivers included
         */
        void update(long evaluations);
    }

    /**
     * Advances the runs to their ends, from where an earlier driver left them. An island that fails only fails its run.
     *
     * @return the runs in their order; empty if Spark gave up an epoch, because an island takes its executor down again
     *     and again
     * @throws IOException if the output can not be read or written
     */
    public Optional<List<EndedRun>> run(Watcher watcher) throws IOException {
        for (int run = 0; run < specs.size(); run++) {
            int islands = specs.get(run).method().solvers().size();
            states.add(storeOf(run).newest().orElseGet(() -> new RunState(islands)));
        }
        List<IslandWork> work = next();
        while (!work.isEmpty()) {
            Optional<List<IslandState>> advanced = await(work, watcher);
            if (advanced.isEmpty()) {
                return Optional.empty();
            }
            advance(advanced.get());
            watcher.update(evaluations());
            work = next();
        }
        List<EndedRun> ended = new ArrayList<>();
        for (int run = 0; run < specs.size(); run++) {
            ended.add(states.get(run).end(run));
        }
        return Optional.of(ended);
    }

    private IslandStore storeOf(int run) {
        return new IslandStore(store, runIds.get(run), epochsPerStore);
    }

    private long evaluations() {
        return states.stream().mapToLong(RunState::evaluations).sum();
    }

    private List<IslandWork> next() {
        List<IslandWork> work = new ArrayList<>();
        for (int run = 0; run < specs.size(); run++) {
            if (!states.get(run).hasEnded()) {
                work.addAll(states.get(run).next(runIds.get(run), run, epochsPerStore));
            }
        }
        return work;
    }

    private void advance(List<IslandState> advanced) throws IOException {
        List<List<IslandState>> byRun = new ArrayList<>();
        specs.forEach(spec -> byRun.add(new ArrayList<>()));
        advanced.forEach(state -> byRun.get(state.run()).add(state));
        for (int run = 0; run < specs.size(); run++) {
            if (!byRun.get(run).isEmpty()) {
                advance(run, byRun.get(run));
            }
        }
    }

    private void advance(int run, List<IslandState> advanced) throws IOException {
        RunSpec spec = specs.get(run);
        RunState state = states.get(run);
        Archipelago archipelago = ((Islands) spec.method()).archipelago();
        state.advance(advanced, archipelago, spec.streams());
        if (state.epochs() % epochsPerStore == 0 && !state.hasFailed()) {
            List<byte[]> logs = new ArrayList<>();
            for (int island = 0; island < archipelago.size(); island++) {
                logs.add(IslandState.NOTHING);
            }
            advanced.forEach(island -> logs.set(island.island(), island.log()));
            storeOf(run).put(state, logs);
        }
    }

    private Optional<List<IslandState>> await(List<IslandWork> work, Watcher watcher) throws IOException {
        int epoch = work.stream().mapToInt(IslandWork::epoch).max().orElseThrow();
        JavaFutureAction<List<IslandState>> job = JobGroup.call(
                context.sc(),
                title,
                "epoch " + epoch,
                () -> context.parallelize(work, tasks(work)).mapPartitions(task).collectAsync());
        while (true) {
            try {
                List<IslandState> states = new ArrayList<>(job.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
                states.sort(Comparator.comparingInt(IslandState::run).thenComparingInt(IslandState::island));
                return Optional.of(states);
            } catch (TimeoutException e) {
                watcher.update(evaluations());
            } catch (ExecutionException e) {
                if (context.sc().isStopped()) {
                    throw new IllegalStateException("Spark has ended", e);
                }
                return Optional.empty();
            } catch (InterruptedException e) {
                job.cancel(true);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while running " + title, e);
            }
        }
    }

    /** As many tasks as keep all cores busy and each small, and no more than there are islands. */
    private int tasks(List<IslandWork> work) {
        long largest = work.stream().mapToLong(IslandWork::size).max().orElseThrow();
        long perTask = Math.max(1, BYTES_PER_TASK / Math.max(1, largest));
        long wanted = Math.max((long) TASKS_PER_CORE * context.defaultParallelism(), (work.size() - 1) / perTask + 1);
        return (int) Math.min(work.size(), wanted);
    }
}
