package org.skerry.problem.endedge;

/**
 * Three devices, two servers and four tasks whose latencies and energies are computed by hand from Eqs. 1-15 of the IPOA
 * paper.
 *
 * <p>The path loss exponent is 1, the noise 1 W and the bandwidth 2 MHz, so with the powers below every rate is a whole
 * number of Mbit/s:
 *
 * <pre>
 * device  at          p [W]  f [GHz]  server 0 at (0, 0), radius 5 m   server 1 at (3, 5), radius 2 m
 * 0       (3, 4)      15     1        5 m: 2 log2(1 + 15/5) = 4        1 m: 2 log2(1 + 15/1) = 8, the relay
 * 1       (0, 0.5)    7      0.5      0.5 m, as 1 m: 2 log2(1 + 7) = 6 5.4 m: out of reach
 * 2       (100, 0)    7      1        out of reach                     out of reach
 *
 * task    device  Mbit  Gcycles | local s, J     | sent to 0: s, J | sent to 1: s, J | cloud s
 * 0       0       4     4       | 4, 20          | 1, 15           | 0.5, 7.5        | 0.4
 * 1       0       16    1       | 1, 5           | 4, 60           | 2, 30           | 0.1
 * 2       1       12    1       | 2, 1.25        | 2, 14           | -               | 0.1
 * 3       2       1     2       | 2, 10          | -               | -               | -
 * </pre>
 *
 * Server 0 has 8 GHz and server 1 has 4 GHz, a wired link 4 Mbit/s, the cloud 10 GHz. Waiting takes 0.5 W, a second
 * costs 1 and a joule 2. Every task has 5 s, and the devices have 40, 100 and 8 J.
 */
public final class ThreeDevices {
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    private ThreeDevices() {}

    /** The instance with an allocation and with links of one kind. */
    public static EndEdgeInstance instance(Allocation allocation, Backhaul.Link link) {
        return new EndEdgeInstance(
                new Servers(
                        new double[] {0, 3}, new double[] {0, 5}, new double[] {5, 2}, new double[] {8 * GIGA, 4 * GIGA
                        }),
                new Devices(
                        new double[] {3, 0, 100},
                        new double[] {4, 0.5, 0},
                        new double[] {GIGA, 0.5 * GIGA, GIGA},
                        new double[] {15, 7, 7},
                        new double[] {0.5, 0.5, 0.5},
                        new double[] {40, 100, 8}),
                new Tasks(
                        new int[] {0, 0, 1, 2},
                        new double[] {4 * MEGA, 16 * MEGA, 12 * MEGA, MEGA},
                        new double[] {4 * GIGA, GIGA, GIGA, 2 * GIGA},
                        new double[] {5, 5, 5, 5}),
                new Network(2 * MEGA, 1, 1, link, 4 * MEGA, 10 * GIGA),
                allocation,
                new Weights(1, 2));
    }
}
