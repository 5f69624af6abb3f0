package org.skerry.exact;

import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularCapacityInstance;
import org.skerry.problem.vehicular.VehicularInstance;

/**
 * Lower bound of the energy of a {@code vehicular-capacity} instance: the Lagrangian dual of its two capacities,
 *
 * <pre>  L(lambda) = sum over tasks of min over tiers of (E + lambda_tier C) - lambda_edge K_edge - lambda_cloud K_cloud,</pre>
 *
 * which equals the linear relaxation in which tasks may be split (Geoffrion 1974, since the tasks' own choice has integral
 * vertices). Every lambda of at least 0 gives a bound. L is concave in two prices, and the ellipsoid method, which needs
 * nothing but a supergradient, halves the region that can hold the maximum about every four steps.
 */
final class CapacityRelaxation {
    private static final int STEPS = 400;
    private static final int ROUNDINGS_PER_TERM = 16;

    private final VehicularInstance tasks;
    private final double edgeCycles;
    private final double cloudCycles;

    private double edgePrice;
    private double cloudPrice;
    private double best;

    /** Loads beyond the capacities at the prices that were tried last: the supergradient of L. */
    private double edgeExcess;

    private double cloudExcess;

    /** Maximises the bound. */
    CapacityRelaxation(VehicularCapacityInstance instance) {
        tasks = instance.tasks();
        edgeCycles = instance.edgeCycles();
        cloudCycles = instance.cloudCycles();
        best = value(0, 0);
        maximize();
    }

    /** The lower bound in J, less what rounding can have added to it or taken from the energy of a plan. */
    double bound() {
        double magnitude = best + 2 * (edgePrice * edgeCycles + cloudPrice * cloudCycles);
        return best - (tasks.tasks() + ROUNDINGS_PER_TERM) * Math.ulp(1.0) * magnitude;
    }

    /** L at the prices, not rounded down. */
    double value() {
        return best;
    }

    /** Price of work at a tier in J/cycle; 0 on the vehicle. */
    double price(Tier tier) {
        return switch (tier) {
            case VEHICLE -> 0;
            case EDGE -> edgePrice;
            case CLOUD -> cloudPrice;
        };
    }

    /** What a task costs at a tier at the prices, in J. */
    double price(int task, Tier tier) {
        return tasks.energyJoules(task, tier) + price(tier) * tasks.cycles(task);
    }

    /** The tier at which a task costs least at the prices, the first on ties. */
    Tier cheapest(int task) {
        Tier cheapest = Tier.VEHICLE;
        for (Tier tier : Tier.values()) {
            cheapest = price(task, tier) < price(task, cheapest) ? tier : cheapest;
        }
        return cheapest;
    }

    private double value(double edge, double cloud) {
        double value = 0;
        edgeExcess = -edgeCycles;
        cloudExcess = -cloudCycles;
        for (int task = 0; task < tasks.tasks(); task++) {
            double cycles = tasks.cycles(task);
            double onVehicle = tasks.energyJoules(task, Tier.VEHICLE);
            double onEdge = tasks.energyJoules(task, Tier.EDGE) + edge * cycles;
            double inCloud = tasks.energyJoules(task, Tier.CLOUD) + cloud * cycles;
            double least = Math.min(onVehicle, Math.min(onEdge, inCloud));
            value += least;
            if (least == inCloud) {
                cloudExcess += cycles;
            } else if (least == onEdge) {
                edgeExcess += cycles;
            }
        }
        return value - edge * edgeCycles - cloud * cloudCycles;
    }

    /** Beyond this price nobody computes away from the vehicle, and L falls. */
    private double highestPrice() {
        double highest = 0;
        for (int task = 0; task < tasks.tasks(); task++) {
            if (tasks.cycles(task) > 0) {
                highest = Math.max(highest, tasks.energyJoules(task, Tier.VEHICLE) / tasks.cycles(task));
            }
        }
        return highest;
    }

    /** The ellipsoid of matrix M about its centre holds the maximum; every step cuts it through the centre. */
    private void maximize() {
        double radius = highestPrice();
        double edge = radius / 2;
        double cloud = radius / 2;
        double mEdge = radius * radius;
        double mCloud = radius * radius;
        double mBoth = 0;
        for (int step = 0; step < STEPS; step++) {
            direct(edge, cloud);
            double gEdge = mEdge * edgeExcess + mBoth * cloudExcess;
            double gCloud = mBoth * edgeExcess + mCloud * cloudExcess;
            double length = edgeExcess * gEdge + cloudExcess * gCloud;
            if (!(length > 0)) {
                return;
            }
            edge += gEdge / (3 * Math.sqrt(length));
            cloud += gCloud / (3 * Math.sqrt(length));
            mEdge = 4.0 / 3 * (mEdge - 2.0 / 3 * gEdge * gEdge / length);
            mBoth = 4.0 / 3 * (mBoth - 2.0 / 3 * gEdge * gCloud / length);
            mCloud = 4.0 / 3 * (mCloud - 2.0 / 3 * gCloud * gCloud / length);
        }
    }

    /** Sets the direction in which the maximum lies from these prices, and keeps them if they are the best so far. */
    private void direct(double edge, double cloud) {
        if (edge < 0 || cloud < 0) {
            edgeExcess = edge < 0 ? 1 : 0;
            cloudExcess = edge < 0 ? 0 : 1;
            return;
        }
        double value = value(edge, cloud);
        if (value > best) {
            best = value;
            edgePrice = edge;
            cloudPrice = cloud;
        }
    }
}
