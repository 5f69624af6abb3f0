package org.skerry.data.generate;

import java.util.Arrays;
import java.util.Locale;
import org.skerry.problem.vehicular.Coefficients;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.problem.vehicular.VehicularCapacity;
import org.skerry.problem.vehicular.VehicularCapacityInstance;
import org.skerry.problem.vehicular.VehicularInstance;
import org.skerry.problem.vehicular.VehicularRobust;
import org.skerry.problem.vehicular.VehicularRobustInstance;
import org.skerry.search.Rng;

/** Instances of the family {@code vehicular} and its extensions, with the ranges of the VELO paper's Table II; kilo is 1000. */
final class VehicularGenerator {
    private static final double KILO = 1000;

    /** Workload C_i in cycles. */
    static final Interval CYCLES = new Interval(128 * KILO, 1024 * KILO);
    /** Data size D_i in bit. */
    static final Interval BITS = new Interval(1024 * KILO, 65536 * KILO);
    /** Computing on the vehicle, eta_v, in J/cycle. */
    static final Interval ETA_VEHICLE = new Interval(1e-7, 5e-5);
    /** Computing on a roadside unit, eta_e, in J/cycle. */
    static final Interval ETA_EDGE = new Interval(1e-8, 5e-6);
    /** Computing in the cloud, eta_c, in J/cycle. */
    static final Interval ETA_CLOUD = new Interval(1e-9, 5e-7);
    /** Transmission to a roadside unit, eps_e, in J/bit. */
    static final Interval EPS_EDGE = new Interval(1e-11, 1e-10);
    /** Transmission to the cloud, eps_c, in J/bit. */
    static final Interval EPS_CLOUD = new Interval(1e-10, 1e-9);

    private VehicularGenerator() {}

    /** The instance of an index; drawn in the order of Table II, the workloads of all tasks first. */
    static VehicularInstance generate(Vehicular family, long seed, int index) {
        return generate(family.tasks(), family.coefficients(), seed, index);
    }

    /** The same tasks as without capacities; the capacities are parts of their total work. */
    static VehicularCapacityInstance generate(VehicularCapacity family, long seed, int index) {
        VehicularInstance tasks = generate(family.tasks(), family.coefficients(), seed, index);
        double cycles = Arrays.stream(tasks.cycles()).sum();
        return new VehicularCapacityInstance(tasks, family.edgeCapacity() * cycles, family.cloudCapacity() * cycles);
    }

    /** The same tasks as without fluctuation; instances that differ in other parameters share the scenarios' seed. */
    static VehicularRobustInstance generate(VehicularRobust family, long seed, int index) {
        Rng rng = Rng.of(seed, "instance", VehicularRobustInstance.FAMILY, family.tasks(), index);
        return new VehicularRobustInstance(
                generate(family.tasks(), family.coefficients(), seed, index),
                family.scenarios(),
                rng.nextInt(Integer.MAX_VALUE),
                family.spread(),
                family.correlation(),
                family.risk(),
                family.level());
    }

    private static VehicularInstance generate(int tasks, Coefficients coefficients, long seed, int index) {
        String kind = coefficients.name().toLowerCase(Locale.ROOT);
        Rng rng = Rng.of(seed, "instance", VehicularInstance.FAMILY, tasks, kind, index);
        return new VehicularInstance(
                CYCLES.draw(tasks, rng),
                BITS.draw(tasks, rng),
                coefficient(ETA_VEHICLE, tasks, coefficients, rng),
                coefficient(ETA_EDGE, tasks, coefficients, rng),
                coefficient(ETA_CLOUD, tasks, coefficients, rng),
                coefficient(EPS_EDGE, tasks, coefficients, rng),
                coefficient(EPS_CLOUD, tasks, coefficients, rng));
    }

    private static double[] coefficient(Interval interval, int tasks, Coefficients coefficients, Rng rng) {
        return switch (coefficients) {
            case TASK -> interval.draw(tasks, rng);
            case INSTANCE -> {
                double[] same = new double[tasks];
                Arrays.fill(same, interval.draw(rng));
                yield same;
            }
        };
    }
}
