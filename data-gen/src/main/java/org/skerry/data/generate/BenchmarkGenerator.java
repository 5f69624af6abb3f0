package org.skerry.data.generate;

import java.util.Locale;
import org.skerry.problem.benchmark.Benchmark;
import org.skerry.problem.benchmark.BenchmarkInstance;
import org.skerry.search.Rng;

/** Instances of the family {@code benchmark}. */
final class BenchmarkGenerator {
    private BenchmarkGenerator() {}

    /** The instance of an index; shifted and rotated instances of an index share their shift. */
    static BenchmarkInstance generate(Benchmark family, long seed, int index) {
        String function = family.function().name().toLowerCase(Locale.ROOT);
        Rng rng = Rng.of(seed, "instance", "benchmark", function, family.dimension(), index);
        return BenchmarkInstance.generate(family.function(), family.dimension(), family.variant(), rng);
    }
}
