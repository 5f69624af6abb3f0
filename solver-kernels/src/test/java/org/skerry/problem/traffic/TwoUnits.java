package org.skerry.problem.traffic;

/**
 * Two signal units and two roadside units whose times and energies are computed by hand from Eqs. 2-11 of the ACE-IVY
 * paper, with numbers that binary floating point holds exactly.
 *
 * <pre>
 * unit  T  up  down  V |  local    roadside 0, 8 GHz    roadside 1, 16 GHz    cloud, 32 GHz and 16 Mbit/s
 * s 0   4  8   2     2 |  4/2 = 2  4/8 + 2/4 + 8/16     4/16 + 2/8 + 8/32     4/32 + (8 + 2)/16
 *                      |           = 1.5                = 0.75                = 0.75
 * s 1   2  4   1     1 |  2/1 = 2  2/8 + 1/2 + 4/8      2/16 + 1/4 + 4/16     2/32 + (4 + 1)/16
 *                      |           = 1.25               = 0.625               = 0.375
 * J 0                  |  2*4 = 8  1*4 + 0.25*8 = 6     1*4 + 0.125*8 = 5     0.5*4 + 0.5*8 = 6
 * J 1                  |  2*2 = 4  1*2 + 0.5*4 = 4      1*2 + 0.25*4 = 3      0.5*2 + 0.5*4 = 3
 * </pre>
 */
public final class TwoUnits {
    /** Rules under which no task is secure: the requirements are 0.25 and 0.5. */
    public static final Rules OPEN = new Rules(0.5, Completeness.EQUAL, Capacity.PER_UNIT);

    /** A plan; its latencies are 0.5625 s and 1 s, its energy is 9.75 J, its loads are 1, 1.5 and 1.5 Gcycle. */
    static final double[] PLAN = {0.25, 0.25, 0.25, 0.25, 0.5, 0, 0.25, 0.25};

    private TwoUnits() {}

    /** The instance, with deadlines of 0.5 s and 1 s, capacities of 2 and 1 Gcycle, and 1 Gcycle in the cloud. */
    public static TrafficInstance instance(Rules rules) {
        return new TrafficInstance(
                signalUnits(0.5, 1),
                new RoadsideUnits(new double[] {8, 16}, new double[] {2, 1}),
                links(),
                new Cloud(32, 1, 16, 0.5),
                new ComputingEnergy(2, 1, 0.5),
                rules);
    }

    static SignalUnits signalUnits(double... deadlines) {
        return new SignalUnits(
                new double[] {4, 2},
                new double[] {8, 4},
                new double[] {2, 1},
                new double[] {2, 1},
                new double[] {0.25, 0.5},
                deadlines);
    }

    static RoadsideLinks links() {
        return new RoadsideLinks(
                new double[] {16, 32, 8, 16}, new double[] {4, 8, 2, 4}, new double[] {0.25, 0.125, 0.5, 0.25});
    }
}
