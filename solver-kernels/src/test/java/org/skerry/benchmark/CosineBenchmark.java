package org.skerry.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.skerry.problem.benchmark.Turns;
import org.skerry.search.Rng;

/**
 * What a cosine that gives the same bits everywhere costs: Rastrigin of 1000 genes by three cosines. Scores are
 * nanoseconds per gene.
 *
 * <p>Run by {@code mvn -B verify -Pbenchmark -pl solver-kernels -DskipTests -Dbenchmark=CosineBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CosineBenchmark {
    private static final int GENES = 1000;

    private final double[] genes = new double[GENES];

    /** Draws the genes. */
    @Setup
    public void prepare() {
        Rng rng = Rng.of(1, "cosine");
        for (int j = 0; j < GENES; j++) {
            genes[j] = -5.12 + 10.24 * rng.nextDouble();
        }
    }

    /** The polynomial of this project, the same bits everywhere. */
    @Benchmark
    @OperationsPerInvocation(GENES)
    public double turns() {
        double sum = 0;
        for (double x : genes) {
            sum += x * x + 10 * Turns.versine(x);
        }
        return sum;
    }

    /** The platform's fast cosine, whose last bit may differ between processors. */
    @Benchmark
    @OperationsPerInvocation(GENES)
    public double math() {
        double sum = 0;
        for (double x : genes) {
            sum += x * x + 10 * (1 - Math.cos(2 * Math.PI * x));
        }
        return sum;
    }

    /** The platform's cosine that gives the same bits everywhere. */
    @Benchmark
    @OperationsPerInvocation(GENES)
    public double strictMath() {
        double sum = 0;
        for (double x : genes) {
            sum += x * x + 10 * (1 - StrictMath.cos(2 * Math.PI * x));
        }
        return sum;
    }
}
