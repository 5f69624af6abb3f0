package org.skerry.problem.vehicular;

/**
 * Two tasks whose energies are computed by hand from Eqs. 2-4 of the VELO paper, with numbers that binary floating point
 * holds exactly.
 *
 * <pre>
 *            C      D   eta_v  eta_e  eta_c  eps_e  eps_c |  E_v   E_e                 E_c
 * task 0     4     16   0.5    0.25   0.125  0.5    1     |  2     16*0.5 + 4*0.25 = 9   16*1 + 4*0.125 = 16.5
 * task 1     8      2   2      1      0.5    0.25   0.5   |  16    2*0.25 + 8*1 = 8.5    2*0.5 + 8*0.5 = 5
 * </pre>
 */
public final class TwoTasks {
    private TwoTasks() {}

    /** The instance. */
    public static VehicularInstance instance() {
        return new VehicularInstance(
                new double[] {4, 8},
                new double[] {16, 2},
                new double[] {0.5, 2},
                new double[] {0.25, 1},
                new double[] {0.125, 0.5},
                new double[] {0.5, 0.25},
                new double[] {1, 0.5});
    }
}
