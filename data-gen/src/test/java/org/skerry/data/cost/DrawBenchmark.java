package org.skerry.data.cost;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.skerry.search.Levy;
import org.skerry.search.Rng;

/** What a random number costs, in nanoseconds: what most solvers spend most of their time on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class DrawBenchmark {
    private static final int DRAWS = 10_000;

    /** What the number follows. */
    public enum Draw {
        /** Uniform on [0, 1). */
        UNIFORM {
            @Override
            double next(Rng rng, Levy levy) {
                return rng.nextDouble();
            }
        },
        /** Standard normal. */
        NORMAL {
            @Override
            double next(Rng rng, Levy levy) {
                return rng.nextGaussian();
            }
        },
        /** A Levy step of index 1.5. */
        LEVY {
            @Override
            double next(Rng rng, Levy levy) {
                return levy.next(rng);
            }
        };

        abstract double next(Rng rng, Levy levy);
    }

    /** What is drawn. */
    @Param("UNIFORM")
    public Draw draw;

    private final Rng rng = Rng.of(1, "benchmark");
    private final Levy levy = Levy.of(1.5);

    /** Sums, so that no draw can be left out. */
    @Benchmark
    public double sum(ProcessorTime time) {
        double sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            sum += draw.next(rng, levy);
        }
        time.count(DRAWS);
        return sum;
    }
}
