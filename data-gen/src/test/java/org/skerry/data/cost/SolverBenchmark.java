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
import org.skerry.encoding.ChoiceForm;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.benchmark.BenchmarkFunction;
import org.skerry.problem.benchmark.BenchmarkVariant;
import org.skerry.problem.vehicular.Coefficients;
import org.skerry.problem.vehicular.OptionOrder;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.run.Catalogue;
import org.skerry.search.Budget;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * What a solver of the catalogue costs: nanoseconds per evaluation and gene of the shifted sphere with 100 genes, whose
 * own evaluation is included and is a small part. A solver that needs choices gets 100 tasks instead, one gene each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class SolverBenchmark {
    private static final int GENES = 100;
    private static final int EVALUATIONS = 5000;

    /** Name in the catalogue. */
    @Param("de")
    public String solver;

    private Solver started;
    private Problem problem;
    private long seed;

    /** Chooses the problem. */
    @Setup
    public void prepare() {
        started = Catalogue.solvers().get(solver);
        problem = sphere();
        try {
            started.requireSupported(problem);
        } catch (IllegalArgumentException e) {
            problem = choices();
        }
    }

    private static Problem sphere() {
        return problem(
                new org.skerry.problem.benchmark.Benchmark(BenchmarkFunction.SPHERE, GENES, BenchmarkVariant.SHIFTED));
    }

    private static Problem choices() {
        return problem(new Vehicular(GENES, Coefficients.TASK, ChoiceForm.FLOOR, OptionOrder.PERMUTED));
    }

    private static <I extends org.skerry.problem.Instance> Problem problem(ProblemFamily<I> family) {
        return family.problem(Instances.generate(family, 1, 0));
    }

    /** One run, and more where the solver ends it early, so that all spend the same evaluations. */
    @Benchmark
    public double run(ProcessorTime time) {
        double best = 0;
        long left = EVALUATIONS;
        while (left > 0) {
            Search search = started.start(problem, Budget.ofEvaluations(left), Rng.of(seed++));
            while (!search.isDone()) {
                search.step(problem);
            }
            left -= search.evaluations();
            best = search.champion().objective();
        }
        time.count(EVALUATIONS * GENES);
        return best;
    }
}
