package org.skerry.benchmark;

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
import org.skerry.problem.benchmark.BenchmarkFunction;
import org.skerry.problem.benchmark.BenchmarkInstance;
import org.skerry.problem.benchmark.BenchmarkVariant;
import org.skerry.search.Budget;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;
import org.skerry.solver.DifferentialEvolution;

/**
 * What the public interface costs: differential evolution on Rastrigin through {@link Search}, against a bare loop with
 * the same generator and the same transcendental function. Scores are nanoseconds per gene of an evaluated trial.
 *
 * <p>Run by {@code mvn -B verify -Pbenchmark -pl solver-kernels -DskipTests
 * -Dbenchmark=DifferentialEvolutionBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(2)
public class DifferentialEvolutionBenchmark {
    private static final int GENES = 2_400_000;
    private static final int SIZE = 80;
    private static final double WEIGHT = 0.4;

    /** Number of genes d. */
    @Param({"30", "1000"})
    private int dimension;

    /** Crossover probability CR, of the IPOA paper and of the VELO paper. */
    @Param({"0.1", "0.9"})
    private double crossover;

    private int generations;
    private Problem problem;
    private Solver solver;
    private long seed;

    /** Builds the problem. */
    @Setup
    public void prepare() {
        generations = GENES / (SIZE * dimension);
        problem = new org.skerry.problem.benchmark.Benchmark(
                        BenchmarkFunction.RASTRIGIN, dimension, BenchmarkVariant.CENTRED)
                .problem(BenchmarkInstance.centred(BenchmarkFunction.RASTRIGIN, dimension));
        solver = new DifferentialEvolution(SIZE, WEIGHT, crossover);
    }

    /** Through the public interface. */
    @Benchmark
    @OperationsPerInvocation(GENES)
    public double search() {
        Search search = solver.start(problem, Budget.ofGenerations(generations), Rng.of(seed++));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search.champion().objective();
    }

    /** By hand. */
    @Benchmark
    @OperationsPerInvocation(GENES)
    public double bareLoop() {
        return BareDifferentialEvolution.run(SIZE, dimension, WEIGHT, crossover, generations, seed++);
    }
}
