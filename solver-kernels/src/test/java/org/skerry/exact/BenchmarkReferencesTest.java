package org.skerry.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.problem.benchmark.Benchmark;
import org.skerry.problem.benchmark.BenchmarkFunction;
import org.skerry.problem.benchmark.BenchmarkInstance;
import org.skerry.problem.benchmark.BenchmarkVariant;
import org.skerry.search.Population;
import org.skerry.search.Problem;

class BenchmarkReferencesTest {
    @ParameterizedTest
    @EnumSource(BenchmarkFunction.class)
    void theOptimumIsTheValueAtTheOptimalGenes(BenchmarkFunction function) {
        BenchmarkInstance instance = BenchmarkInstance.centred(function, 3);
        Problem problem = new Benchmark(function, 3, BenchmarkVariant.CENTRED).problem(instance);
        Population optimum = new Population(1, 3);
        System.arraycopy(instance.optimum(), 0, optimum.genes(), 0, 3);
        problem.evaluate(optimum, 0);

        List<Reference> references = References.of(instance);

        assertThat(references).hasSize(1);
        assertThat(references.get(0).kind()).isEqualTo(Reference.Kind.OPTIMUM);
        assertThat(references.get(0).value()).isEqualTo(0);
        assertThat(references.get(0).certified()).isTrue();
        // Ackley's and Griewank's constants cancel to a few units in the last place of 20 + e.
        assertThat(optimum.objective(0)).isCloseTo(0, within(1e-14));
    }
}
