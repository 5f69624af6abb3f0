package org.skerry.spark.fanout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.skerry.run.RunResult;
import org.skerry.run.RunSpec;
import org.skerry.run.Runner;
import org.skerry.run.Scoring;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ExperimentFile;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;

/**
 * What the fan-out costs: runs of about 10 ms by {@link FanOut} on two cores, against the same runs in a loop of two plain
 * threads that take the same blocks from a queue and write the same files. Arguments: runs, rounds, and a fresh folder for
 * the outputs. Rounds begin with either in turn, after a round of both that does not count, in which code is compiled; the
 * Spark session stays the same.
 *
 * <p>The speed of a shared machine can change by a quarter from one minute to the next, and with it every wall time. So
 * beside the wall times stands the share of the two cores' time that was spent outside the runs, measured by the runs
 * themselves within the same seconds: what the fan-out adds is the difference of the two shares.
 */
public final class OverheadBenchmark {
    private static final int CORES = 2;
    private static final int CELLS = 2;
    private static final int INSTANCES = 25;

    private final SparkSession session;
    private final Path folder;

    private OverheadBenchmark(SparkSession session, Path folder) {
        this.session = session;
        this.folder = folder;
    }

    /** Runs it. */
    public static void main(String[] arguments) {
        int repetitions = Integer.parseInt(arguments[0]) / CELLS / INSTANCES;
        int rounds = Integer.parseInt(arguments[1]);
        LocalSpark.with("local[" + CORES + "]", session -> {
            new OverheadBenchmark(session, Path.of(arguments[2])).measure(repetitions, rounds);
            return null;
        });
    }

    private static Experiment experiment(int repetitions) {
        return ExperimentFile.parse("overhead", """
                name: overhead
                seed: 1
                repetitions: %d
                budget: {evaluations: 4000}
                problems:
                  - {name: vehicular, tasks: 100, instances: %d}
                solvers:
                  - de
                  - {name: de, label: half, crossover: 0.5}
                """.formatted(repetitions, INSTANCES), List.of());
    }

    private void measure(int repetitions, int rounds) {
        Experiment experiment = experiment(repetitions);
        bySpark(experiment, "warm-up-spark");
        byThreads(experiment, "warm-up-threads");
        System.out.printf(Locale.ROOT, "%d runs, blocks of %s%n", experiment.runs(), blockSizes(experiment));
        List<Double> ratios = new ArrayList<>();
        Spent allSpark = Spent.NOTHING;
        Spent allThreads = Spent.NOTHING;
        for (int round = 0; round < rounds; round++) {
            Spent spark = Spent.NOTHING;
            Spent threads = Spent.NOTHING;
            for (int place = 0; place < 2; place++) {
                if ((round + place) % 2 == 0) {
                    spark = bySpark(experiment, "spark-" + round);
                } else {
                    threads = byThreads(experiment, "threads-" + round);
                }
            }
            tell("round " + (round + 1), spark, threads);
            ratios.add(spark.wall() / threads.wall());
            allSpark = allSpark.plus(spark);
            allThreads = allThreads.plus(threads);
        }
        tell("all rounds", allSpark, allThreads);
        ratios.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "ratios of the rounds from %.4f to %.4f, median %.4f; a run takes %.2f ms%n",
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                ratios.get(ratios.size() / 2),
                1e3 * allThreads.runs() / rounds / experiment.runs());
        System.out.printf(
                Locale.ROOT,
                "for each second of runs the fan-out takes %.4f s of a core, the threads %.4f s: ratio %.4f%n",
                allSpark.perSecondOfRuns(),
                allThreads.perSecondOfRuns(),
                allSpark.perSecondOfRuns() / allThreads.perSecondOfRuns());
    }

    private static void tell(String what, Spent spark, Spent threads) {
        System.out.printf(
                Locale.ROOT,
                "%s: fan-out %.2f s, two threads %.2f s, ratio %.4f; outside runs %.2f %% and %.2f %%%n",
                what,
                spark.wall(),
                threads.wall(),
                spark.wall() / threads.wall(),
                100 * (1 - 1 / spark.perSecondOfRuns()),
                100 * (1 - 1 / threads.perSecondOfRuns()));
    }

    /**
     * What a round took.
     *
     * @param wall seconds
     * @param runs the sum of its runs' own wall times, in seconds
     */
    private record Spent(double wall, double runs) {
        static final Spent NOTHING = new Spent(0, 0);

        Spent plus(Spent other) {
            return new Spent(wall + other.wall, runs + other.runs);
        }

        /** Seconds of a core. */
        double perSecondOfRuns() {
            return CORES * wall / runs;
        }
    }

    private static String blockSizes(Experiment experiment) {
        Workload workload = new Workload(experiment);
        return workload.cells().stream()
                .map(cell -> Extent.blocks(cell.id(), List.of(workload.extent(cell))))
                .map(blocks -> blocks.size() + " x " + blocks.get(0).runs())
                .toList()
                .toString();
    }

    private OutputStore store(String name) throws IOException {
        return OutputStore.at(
                folder.resolve(name).toUri().toString(), session.sparkContext().hadoopConfiguration());
    }

    private Spent spent(String name, Callable<?> work) {
        System.gc();
        long start = System.nanoTime();
        try {
            work.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        double runs = session.read()
                .schema(Table.RUNS.schema())
                .parquet(folder.resolve(name).resolve(Table.RUNS.name()).toString())
                .agg(functions.sum("wall_seconds"))
                .head()
                .getDouble(0);
        return new Spent(wall, runs);
    }

    private Spent bySpark(Experiment experiment, String name) {
        return spent(name, () -> new FanOut(session, store(name)).run(experiment, Silent.MONITOR));
    }

    private Spent byThreads(Experiment experiment, String name) {
        return spent(name, () -> {
            OutputStore store = store(name);
            Workload workload = new Workload(experiment);
            InstanceTables.publish(workload, Manifest.read(store).with(workload.version(), store), store);
            List<Share> shares = shares(workload);
            AtomicInteger next = new AtomicInteger();
            ExecutorService threads = Executors.newFixedThreadPool(CORES);
            try {
                List<Future<?>> loops = new ArrayList<>();
                for (int core = 0; core < CORES; core++) {
                    loops.add(threads.submit(() -> {
                        for (int i = next.getAndIncrement(); i < shares.size(); i = next.getAndIncrement()) {
                            shares.get(i).run(workload, store);
                        }
                    }));
                }
                for (Future<?> loop : loops) {
                    loop.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                threads.shutdownNow();
            }
            return null;
        });
    }

    private static List<Share> shares(Workload workload) {
        List<Share> shares = new ArrayList<>();
        for (Cell cell : workload.cells()) {
            for (Block block : Extent.blocks(cell.id(), List.of(workload.extent(cell)))) {
                shares.add(new Share(cell, block));
            }
        }
        return shares;
    }

    /** A block of a cell, done by a plain loop. */
    private record Share(Cell cell, Block block) {
        void run(Workload workload, OutputStore store) {
            BlockRows all = new BlockRows(cell);
            Map<Integer, BlockRows> finished = new TreeMap<>();
            int[] runs = new int[block.runs()];
            for (int run = 0; run < runs.length; run++) {
                runs[run] = run;
                var instance = workload.instances(cell.set()).get(block.instance(run));
                RunSpec spec = cell.run(instance.id(), block.repetition(run), "");
                BlockRows rows = all.another();
                Instant startedAt = Instant.now();
                RunResult result = new Runner(spec, instance, Map.of(), Scoring.LOCAL).run(() -> {});
                rows.add(spec.id(), spec, block.instance(run), result, startedAt);
                finished.put(run, rows);
            }
            all.publish(new BlockWork(block, runs), finished, store);
        }
    }
}
