package org.skerry.data.generate;

import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.benchmark.Benchmark;
import org.skerry.problem.endedge.EndEdge;
import org.skerry.problem.traffic.Traffic;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.problem.vehicular.VehicularCapacity;
import org.skerry.problem.vehicular.VehicularRobust;
import org.skerry.search.Ranges;

/** Generates instances of any family. */
public final class Instances {
    private Instances() {}

    /**
     * The instance of a family with a seed and an index: always the same one.
     *
     * @param family says what is drawn, such as the number of tasks; its encoding has no influence
     * @param index counts the instances of a seed, at least 0
     * @throws IllegalArgumentException if the index is negative or the family has no generator
     */
    public static <I extends Instance> I generate(ProblemFamily<I> family, long seed, int index) {
        Ranges.atLeast("index", index, 0);
        return family.instanceType().cast(draw(family, seed, index));
    }

    private static Instance draw(ProblemFamily<?> family, long seed, int index) {
        if (family instanceof Vehicular vehicular) {
            return VehicularGenerator.generate(vehicular, seed, index);
        }
        if (family instanceof VehicularCapacity capacity) {
            return VehicularGenerator.generate(capacity, seed, index);
        }
        if (family instanceof VehicularRobust robust) {
            return VehicularGenerator.generate(robust, seed, index);
        }
        if (family instanceof Traffic traffic) {
            return TrafficGenerator.generate(traffic, seed, index);
        }
        if (family instanceof EndEdge endEdge) {
            return EndEdgeGenerator.generate(endEdge, seed, index);
        }
        if (family instanceof Benchmark benchmark) {
            return BenchmarkGenerator.generate(benchmark, seed, index);
        }
        throw new IllegalArgumentException("no generator is known for " + family);
    }
}
