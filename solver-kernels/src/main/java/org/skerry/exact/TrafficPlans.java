package org.skerry.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.skerry.problem.traffic.Capacity;
import org.skerry.problem.traffic.Completeness;
import org.skerry.problem.traffic.TrafficInstance;

/** The plans for a {@code traffic} instance that anyone would try first; shares of shape [M][N + 2]. */
final class TrafficPlans {
    private static final int LOCAL = 0;

    private final TrafficInstance instance;
    private final int units;
    private final int options;
    private final int cloud;
    private final double[] capacities;

    TrafficPlans(TrafficInstance instance) {
        this.instance = instance;
        units = instance.signalUnits().count();
        options = instance.options();
        cloud = options - 1;
        capacities = instance.roadsideUnits().capacityGigacycles();
    }

    /** Every task on its signal unit. */
    double[] local() {
        double[] row = new double[options];
        row[LOCAL] = 1;
        return everyTask(row);
    }

    /** Every task in the cloud, but secure ones. */
    double[] cloud() {
        double[] row = new double[options];
        row[cloud] = 1;
        return everyTask(row);
    }

    /** Every task on the roadside units in proportion to their capacities, but secure ones. */
    double[] edge() {
        double[] row = new double[options];
        double sum = Arrays.stream(capacities).sum();
        for (int j = 0; j < capacities.length; j++) {
            row[1 + j] = capacities[j] / sum;
        }
        return everyTask(row);
    }

    /** The expectation of shares drawn uniformly, of every task but secure ones. */
    double[] mean() {
        boolean slack = instance.rules().completeness() == Completeness.AT_MOST;
        double[] row = new double[options];
        Arrays.fill(row, 1.0 / (slack ? options + 1 : options));
        return everyTask(row);
    }

    private double[] everyTask(double[] row) {
        double[] shares = new double[units * options];
        for (int unit = 0; unit < units; unit++) {
            if (instance.secure(unit)) {
                shares[unit * options + LOCAL] = 1;
            } else {
                System.arraycopy(row, 0, shares, unit * options, options);
            }
        }
        return shares;
    }

    /**
     * The tasks in their order, each on its options in the order of their energy, on each as much as capacity and
     * deadline still allow; what is left then stays local, in time or not.
     */
    double[] greedy() {
        double[] gigacycles = instance.signalUnits().gigacycles();
        double[] deadlines = instance.signalUnits().deadlineSeconds();
        double[] capacityLeft = limits();
        double[] shares = local();
        for (int unit = 0; unit < units; unit++) {
            if (!instance.secure(unit)) {
                place(unit, gigacycles[unit], deadlines[unit], capacityLeft, shares);
            }
        }
        return shares;
    }

    private void place(int unit, double gigacycles, double deadline, double[] capacityLeft, double[] shares) {
        double[] timeLeft = {deadline, deadline, deadline};
        double rest = 1;
        shares[unit * options + LOCAL] = 0;
        for (int option : byEnergy(unit)) {
            double whole = instance.wholeSeconds(unit, option);
            double share = Math.min(rest, part(timeLeft[tier(option)], whole));
            share = Math.min(share, part(capacityLeft[limit(option)], gigacycles));
            shares[unit * options + option] += share;
            timeLeft[tier(option)] -= share * whole;
            capacityLeft[limit(option)] -= share * gigacycles;
            rest -= share;
        }
        shares[unit * options + LOCAL] += rest;
    }

    private static double part(double left, double whole) {
        return left > 0 ? left / whole : 0;
    }

    private int[] byEnergy(int unit) {
        return IntStream.range(0, options)
                .boxed()
                .sorted(Comparator.comparingDouble(option -> instance.wholeJoules(unit, option)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** In Gcycle: without limit on the signal units, of every roadside unit or of all together, of the cloud. */
    private double[] limits() {
        double[] limits = new double[options];
        limits[LOCAL] = Double.POSITIVE_INFINITY;
        for (int j = 0; j < capacities.length; j++) {
            limits[limit(1 + j)] += capacities[j];
        }
        limits[cloud] = instance.cloud().capacityGigacycles();
        return limits;
    }

    private int limit(int option) {
        boolean together = instance.rules().capacity() == Capacity.AGGREGATE && tier(option) == 1;
        return together ? 1 : option;
    }

    /** 0 on the signal unit, 1 on the roadside units, 2 in the cloud. */
    private int tier(int option) {
        if (option == LOCAL) {
            return 0;
        }
        return option == cloud ? 2 : 1;
    }
}
