package org.skerry.data.generate;

import java.util.Arrays;
import org.skerry.problem.endedge.Devices;
import org.skerry.problem.endedge.EndEdge;
import org.skerry.problem.endedge.EndEdgeInstance;
import org.skerry.problem.endedge.Network;
import org.skerry.problem.endedge.Servers;
import org.skerry.problem.endedge.Tasks;
import org.skerry.problem.endedge.Weights;
import org.skerry.search.Rng;

/**
 * Instances of the family {@code endedge} with the numbers of the IPOA paper's Sec. 5.1. It gives no positions: the
 * servers stand so that all discs overlap, and a device is placed by drawing a server and then a point of its disc.
 */
final class EndEdgeGenerator {
    private static final double GIGA = 1e9;
    private static final double BITS_PER_KILOBYTE = 8000;

    private static final Servers SERVERS =
            new Servers(new double[] {0, 65, 30}, new double[] {0, 0, 60}, new double[] {50, 30, 40}, new double[] {
                150 * GIGA, 90 * GIGA, 120 * GIGA
            });

    /** Input size a_ij in bit. */
    static final Interval BITS = new Interval(500 * BITS_PER_KILOBYTE, 3000 * BITS_PER_KILOBYTE);

    private static final double[] GIGACYCLES = {1, 2, 3, 4, 5};
    private static final double[] DEVICE_GIGAHERTZ = {0.5, 0.6, 0.8, 1};
    private static final double BANDWIDTH_HERTZ = 10e6;
    /** -100 dBm. */
    private static final double NOISE_WATTS = 1e-13;

    private static final double PATH_LOSS = 4;
    private static final double CLOUD_HERTZ = 20 * GIGA;

    private EndEdgeGenerator() {}

    /** The instance of an index; those of all backhauls, allocations, limits, powers and weights share their draws. */
    static EndEdgeInstance generate(EndEdge family, long seed, int index) {
        Rng rng = Rng.of(seed, "instance", EndEdgeInstance.FAMILY, family.tasks(), family.devices(), index);
        return new EndEdgeInstance(
                SERVERS,
                devices(family, rng),
                tasks(family, rng),
                new Network(
                        BANDWIDTH_HERTZ,
                        NOISE_WATTS,
                        PATH_LOSS,
                        family.backhaul().link(),
                        family.backhaul().bitsPerSecond(),
                        CLOUD_HERTZ),
                family.allocation(),
                new Weights(family.latencyWeight(), family.energyWeight()));
    }

    private static Devices devices(EndEdge family, Rng rng) {
        int devices = family.devices();
        double[] x = new double[devices];
        double[] y = new double[devices];
        for (int device = 0; device < devices; device++) {
            int server = rng.nextInt(SERVERS.count());
            double distance = SERVERS.radiusMeters(server) * Math.sqrt(rng.nextDouble());
            double angle = 2 * Math.PI * rng.nextDouble();
            x[device] = SERVERS.xMeters(server) + distance * StrictMath.cos(angle);
            y[device] = SERVERS.yMeters(server) + distance * StrictMath.sin(angle);
        }
        return new Devices(
                x,
                y,
                picked(DEVICE_GIGAHERTZ, devices, rng),
                same(family.transmitWatts(), devices),
                same(family.waitWatts(), devices),
                same(family.energyLimitJoules(), devices));
    }

    private static Tasks tasks(EndEdge family, Rng rng) {
        int tasks = family.tasks();
        int[] device = new int[tasks];
        Arrays.setAll(device, task -> (int) ((long) task * family.devices() / tasks));
        return new Tasks(
                device, BITS.draw(tasks, rng), picked(GIGACYCLES, tasks, rng), same(family.deadlineSeconds(), tasks));
    }

    /** Values drawn from alternatives, in units of 10^9. */
    private static double[] picked(double[] alternatives, int count, Rng rng) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> GIGA * alternatives[rng.nextInt(alternatives.length)]);
        return values;
    }

    private static double[] same(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
