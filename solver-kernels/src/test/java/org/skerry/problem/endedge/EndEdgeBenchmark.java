package org.skerry.problem.endedge;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/** Time of one evaluation of a random candidate, with every device in the reach of two servers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EndEdgeBenchmark {
    private static final int ROWS = 100;
    private static final int DEVICES = 50;

    /** Number of tasks. */
    @Param({"600", "3000"})
    public int tasks;

    private EndEdgeProblem problem;
    private Population candidates;

    /** Draws an instance and candidates; their values do not matter. */
    @Setup
    public void draw() {
        Rng rng = Rng.of(1, "benchmark");
        int[] device = new int[tasks];
        Arrays.setAll(device, task -> (int) ((long) task * DEVICES / tasks));
        EndEdgeInstance instance = new EndEdgeInstance(
                new Servers(new double[] {0, 10}, new double[2], same(100, 2), same(100e9, 2)),
                new Devices(
                        drawn(50, DEVICES, rng),
                        drawn(50, DEVICES, rng),
                        same(1e9, DEVICES),
                        same(0.1, DEVICES),
                        same(0.1, DEVICES),
                        same(10, DEVICES)),
                new Tasks(device, drawn(10e6, tasks, rng), drawn(5e9, tasks, rng), same(2, tasks)),
                new Network(10e6, 1e-13, 4, Backhaul.Link.SHARED, 10e9, 20e9),
                Allocation.SQRT,
                new Weights(1, 1));
        problem = EndEdge.PUBLISHED.problem(instance);
        candidates = new Population(ROWS, problem.box().dimension());
        problem.sample(candidates, rng);
    }

    private static double[] same(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] drawn(double high, int count, Rng rng) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> high * (1 - rng.nextDouble()));
        return values;
    }

    /** A batch of 100 candidates; the result is the time per candidate. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double evaluate() {
        problem.evaluate(candidates, 0, ROWS);
        return candidates.objective(ROWS - 1);
    }
}
