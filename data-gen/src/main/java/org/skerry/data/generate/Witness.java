package org.skerry.data.generate;

import java.util.Arrays;
import org.skerry.problem.traffic.TrafficInstance;

/**
 * A plan that keeps the capacities of a {@code traffic} instance, from which its deadlines are made: all tasks but the
 * secure ones are divided alike, over the roadside units in proportion to their capacities.
 */
final class Witness {
    /** Part of a capacity that is used at most. */
    private static final double LOAD = 0.9;
    /** Part of a task that goes to the roadside units together at most. */
    private static final double ROADSIDE_SHARE = 0.54;
    /** Part of a task that goes to the cloud at most. */
    private static final double CLOUD_SHARE = 0.3;

    private Witness() {}

    /** The shares, row-major, shape [M][N + 2]; the deadlines of the instance are not looked at. */
    static double[] shares(TrafficInstance instance) {
        double[] row = row(instance);
        int units = instance.signalUnits().count();
        double[] shares = new double[units * row.length];
        for (int unit = 0; unit < units; unit++) {
            if (instance.secure(unit)) {
                shares[unit * row.length] = 1;
            } else {
                System.arraycopy(row, 0, shares, unit * row.length, row.length);
            }
        }
        return shares;
    }

    private static double[] row(TrafficInstance instance) {
        double[] capacities = instance.roadsideUnits().capacityGigacycles();
        double sum = Arrays.stream(capacities).sum();
        double workload = movableGigacycles(instance);
        double[] row = new double[instance.options()];
        int cloud = row.length - 1;
        row[cloud] = Math.min(LOAD * instance.cloud().capacityGigacycles() / workload, CLOUD_SHARE);
        row[0] = 1 - row[cloud];
        for (int j = 0; j < capacities.length; j++) {
            row[1 + j] = capacities[j] * Math.min(LOAD / workload, ROADSIDE_SHARE / sum);
            row[0] -= row[1 + j];
        }
        return row;
    }

    private static double movableGigacycles(TrafficInstance instance) {
        double[] gigacycles = instance.signalUnits().gigacycles();
        double sum = 0;
        for (int unit = 0; unit < gigacycles.length; unit++) {
            if (!instance.secure(unit)) {
                sum += gigacycles[unit];
            }
        }
        return sum;
    }
}
