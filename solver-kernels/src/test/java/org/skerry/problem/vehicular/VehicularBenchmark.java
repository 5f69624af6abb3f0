package org.skerry.problem.vehicular;

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
import org.skerry.encoding.ChoiceForm;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/** Time of one evaluation of a random candidate. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VehicularBenchmark {
    private static final int ROWS = 1000;

    /** Number of tasks. */
    @Param({"100"})
    public int tasks;

    /** How a plan is written in genes. */
    @Param({"ONE_HOT", "FLOOR"})
    public ChoiceForm encoding;

    private VehicularProblem problem;
    private Population candidates;

    /** Draws an instance and candidates; their values do not matter. */
    @Setup
    public void draw() {
        Rng rng = Rng.of(1, "benchmark");
        double[][] columns = new double[7][tasks];
        for (double[] column : columns) {
            for (int task = 0; task < tasks; task++) {
                column[task] = rng.nextDouble();
            }
        }
        VehicularInstance instance = new VehicularInstance(
                columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]);
        problem = new Vehicular(tasks, Coefficients.TASK, encoding, OptionOrder.PERMUTED).problem(instance);
        candidates = new Population(ROWS, problem.box().dimension());
        problem.sample(candidates, rng);
    }

    /** A batch of 1000 candidates; the result is the time per candidate. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double evaluate() {
        problem.evaluate(candidates, 0, ROWS);
        return candidates.objective(ROWS - 1);
    }
}
