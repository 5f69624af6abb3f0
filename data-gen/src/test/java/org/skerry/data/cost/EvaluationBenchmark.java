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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.skerry.data.generate.Instances;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;

/** What an evaluation of a random candidate costs, in nanoseconds, with the family's parameters in the catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class EvaluationBenchmark {
    private static final int ROWS = 128;
    /** So many that reading the clock does not count. */
    private static final int BATCHES = 8;

    /** Name in the catalogue. */
    @Param("vehicular")
    public String problem;

    private Problem evaluated;
    private Population candidates;

    /** Generates an instance and candidates. */
    @Setup
    public void prepare() {
        evaluated = of(problem);
        candidates = new Population(ROWS, evaluated.box().dimension());
        evaluated.sample(candidates, Rng.of(1, "benchmark"));
    }

    /** The problem of a catalogue name. */
    static Problem of(String name) {
        return of(Catalogue.problems().get(name));
    }

    private static <I extends Instance> Problem of(ProblemFamily<I> family) {
        return family.problem(Instances.generate(family, 1, 0));
    }

    /** Some batches. */
    @Benchmark
    public double evaluate(ProcessorTime time) {
        for (int k = 0; k < BATCHES; k++) {
            evaluated.evaluate(candidates, 0, ROWS);
        }
        time.count(BATCHES * ROWS);
        return candidates.objective(ROWS - 1);
    }
}
