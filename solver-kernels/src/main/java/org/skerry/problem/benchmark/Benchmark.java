package org.skerry.problem.benchmark;

import java.util.Objects;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;

/**
 * Test functions of known optimum, which is 0 for all of them.
 *
 * @param function the test function
 * @param dimension number of genes d
 * @param variant centred, shifted, or shifted and rotated
 */
@Described(
        title = "Test functions whose optimum is known to be 0",
        source = "Yao, Liu and Lin, IEEE Trans. Evol. Comput. 3(2), 1999, Table I: f1, f9, f5, f10, f11, f3",
        revision = 1)
public record Benchmark(
        @Parameter(value = "Test function", source = "given: ACE-IVY, Sec. IV-C, compares on Rastrigin")
        BenchmarkFunction function,

        @Parameter(value = "Number of genes d; Rosenbrock needs 2", source = "chosen: the usual 30", min = 1)
        int dimension,

        @Parameter(
                value = "Centred, shifted, or shifted and rotated",
                source = "chosen: operators that multiply coordinates win where the optimum is the origin")
        BenchmarkVariant variant)
        implements ProblemFamily<BenchmarkInstance> {
    /** Shifted Rastrigin in 30 dimensions. */
    public static final Benchmark DEFAULT = new Benchmark(BenchmarkFunction.RASTRIGIN, 30, BenchmarkVariant.SHIFTED);

    /** Checks the dimension. */
    public Benchmark {
        Ranges.atLeast("dimension", dimension, function.minimalDimension());
        Objects.requireNonNull(variant, "variant");
    }

    @Override
    public Class<BenchmarkInstance> instanceType() {
        return BenchmarkInstance.class;
    }

    @Override
    public Problem problem(BenchmarkInstance instance) {
        return new BenchmarkProblem(instance);
    }
}
