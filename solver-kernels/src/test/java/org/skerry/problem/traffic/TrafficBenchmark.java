package org.skerry.problem.traffic;

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

/** Time of one evaluation of a random candidate. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TrafficBenchmark {
    private static final int ROWS = 1000;

    /** Number of signal units. */
    @Param({"50"})
    public int signalUnits;

    /** Number of roadside units. */
    @Param({"5", "20"})
    public int roadsideUnits;

    private TrafficProblem problem;
    private Population candidates;

    /** Draws an instance and candidates; their values do not matter, but that a fifth of the tasks is secure. */
    @Setup
    public void draw() {
        Rng rng = Rng.of(1, "benchmark");
        int links = signalUnits * roadsideUnits;
        TrafficInstance instance = new TrafficInstance(
                new SignalUnits(
                        numbers(signalUnits, rng),
                        numbers(signalUnits, rng),
                        numbers(signalUnits, rng),
                        numbers(signalUnits, rng),
                        numbers(signalUnits, rng),
                        numbers(signalUnits, rng)),
                new RoadsideUnits(numbers(roadsideUnits, rng), numbers(roadsideUnits, rng)),
                new RoadsideLinks(numbers(links, rng), numbers(links, rng), numbers(links, rng)),
                new Cloud(1, 1, 1, 1),
                new ComputingEnergy(1, 1, 1),
                new Rules(0.8, Completeness.EQUAL, Capacity.PER_UNIT));
        problem = Traffic.PUBLISHED.problem(instance);
        candidates = new Population(ROWS, problem.box().dimension());
        problem.sample(candidates, rng);
    }

    /** Uniform on (0, 1). */
    private static double[] numbers(int count, Rng rng) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = rng.nextDouble() + Double.MIN_VALUE;
        }
        return numbers;
    }

    /** A batch of 1000 candidates; the result is the time per candidate. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double evaluate() {
        problem.evaluate(candidates, 0, ROWS);
        return candidates.objective(ROWS - 1);
    }
}
