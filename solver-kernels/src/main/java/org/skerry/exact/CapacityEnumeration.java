package org.skerry.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularCapacityInstance;
import org.skerry.problem.vehicular.VehicularInstance;

/**
 * The exact optimum of a {@code vehicular-capacity} instance, within a limit of effort.
 *
 * <p>At the prices of the relaxation every plan costs the bound, plus the <em>regret</em> of each task that is not at its
 * cheapest tier, plus the price of the capacity it leaves unused. So the plans within a gap of the bound are the sets of
 * deviations whose regrets add up to less. The tasks are dealt to two halves, the sets of each half are listed, and two
 * sets are joined only where together they nearly fill the edge (Horowitz and Sahni, J. ACM 21, 1974). Because the effort
 * grows quickly with the gap, it is widened by and by up to that of a plan that is known: when all plans within a gap
 * have been looked at and one of them is feasible, the best of them is the optimum.
 */
final class CapacityEnumeration {
    private static final double WIDENING = 1.2;
    private static final int WIDENINGS = 30;
    /** Deviations of each half in the plans that are looked at first, to know a good one. */
    private static final int FEW = 2;
    /** Relative; loads that exceed a capacity by no more are handed to the instance to judge. */
    private static final double ROUNDING = 1e-12;

    private final VehicularCapacityInstance instance;
    private final VehicularInstance tasks;
    private final CapacityRelaxation relaxation;
    private final int mostSets;
    private final long mostJoins;

    /** Every task at its cheapest tier, and the capacity in cycles that this leaves; below 0 where it overloads. */
    private final int[] cheapest;

    private final double edgeRoom;
    private final double cloudRoom;
    private final List<Deviation> left = new ArrayList<>();
    private final List<Deviation> right = new ArrayList<>();

    private int[] best;
    private double least;
    private long joins;
    private final boolean closed;

    /**
     * Enumerates.
     *
     * @param known a feasible plan
     * @param mostSets no gap is looked at within which a half has this number of sets
     * @param mostJoins greatest number of pairs of sets that are looked at, but for those of one last set
     */
    CapacityEnumeration(
            VehicularCapacityInstance instance,
            CapacityRelaxation relaxation,
            int[] known,
            int mostSets,
            long mostJoins) {
        this.instance = instance;
        this.relaxation = relaxation;
        this.mostSets = mostSets;
        this.mostJoins = mostJoins;
        tasks = instance.tasks();
        cheapest = new int[tasks.tasks()];
        Arrays.setAll(cheapest, task -> relaxation.cheapest(task).index());
        edgeRoom = instance.edgeCycles() - load(Tier.EDGE);
        cloudRoom = instance.cloudCycles() - load(Tier.CLOUD);
        best = known.clone();
        least = tasks.energyJoules(known);
        deal();
        closed = search();
    }

    private double load(Tier tier) {
        double cycles = 0;
        for (int task = 0; task < cheapest.length; task++) {
            cycles += cheapest[task] == tier.index() ? tasks.cycles(task) : 0;
        }
        return cycles;
    }

    /** Deals the tasks by ascending regret, each with both deviations, so that the halves are much alike. */
    private void deal() {
        int[] half = new int[cheapest.length];
        int dealt = 0;
        for (Deviation deviation : Deviation.all(instance, relaxation)) {
            if (half[deviation.task()] == 0) {
                dealt++;
                half[deviation.task()] = dealt % 2 == 0 ? 1 : 2;
            }
            (half[deviation.task()] == 1 ? left : right).add(deviation);
        }
    }

    private boolean search() {
        look(least - relaxation.value(), FEW);
        double widest = least - relaxation.value();
        for (int widening = WIDENINGS; widening >= 0; widening--) {
            double gap = widest / StrictMath.pow(WIDENING, widening);
            if (!look(gap, cheapest.length)) {
                return false;
            }
            if (least <= relaxation.value() + gap) {
                return true;
            }
        }
        return true;
    }

    /** Looks at all plans within a gap that have few deviations in each half; false if a limit ends it before. */
    private boolean look(double gap, int mostDeviations) {
        List<DeviationSet> ones = DeviationSet.within(gap, left, mostDeviations, mostSets);
        List<DeviationSet> others = DeviationSet.within(gap, right, mostDeviations, mostSets);
        if (ones.size() == mostSets || others.size() == mostSets) {
            return false;
        }
        ones.sort(Comparator.comparingDouble(DeviationSet::regret));
        others.sort(Comparator.comparingDouble(DeviationSet::edgeCycles));
        double[] regret = others.stream().mapToDouble(DeviationSet::regret).toArray();
        double[] edge = others.stream().mapToDouble(DeviationSet::edgeCycles).toArray();
        double[] cloud = others.stream().mapToDouble(DeviationSet::cloudCycles).toArray();
        double edgePrice = relaxation.price(Tier.EDGE);
        double cloudPrice = relaxation.price(Tier.CLOUD);
        for (DeviationSet one : ones) {
            double spare = Math.min(gap, least - relaxation.value()) - one.regret();
            if (spare <= 0) {
                return true; // and so for all that follow
            }
            double edgeLeft = edgeRoom - one.edgeCycles();
            double edgeMost = edgeLeft + ROUNDING * instance.edgeCycles();
            double cloudLeft = cloudRoom - one.cloudCycles();
            double cloudMost = cloudLeft + ROUNDING * instance.cloudCycles();
            int other = firstFrom(edge, edgeLeft - spare / edgePrice);
            while (other < edge.length && edge[other] <= edgeMost) {
                double unused = edgePrice * (edgeLeft - edge[other]) + cloudPrice * (cloudLeft - cloud[other]);
                if (cloud[other] <= cloudMost && regret[other] + unused < spare) {
                    consider(one, others.get(other));
                }
                other++;
                joins++;
            }
            if (joins > mostJoins) {
                return false;
            }
        }
        return true;
    }

    /** Index of the first value that is not below a limit. */
    private static int firstFrom(double[] ascending, double limit) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void consider(DeviationSet one, DeviationSet other) {
        int[] plan = cheapest.clone();
        one.applyTo(plan);
        other.applyTo(plan);
        if (instance.overload(plan) == 0 && tasks.energyJoules(plan) < least) {
            best = plan;
            least = tasks.energyJoules(plan);
        }
    }

    /** Whether the best plan is proven to be optimal: no limit was reached. */
    boolean closed() {
        return closed;
    }

    /** The best plan that was found, feasible. */
    int[] best() {
        return best;
    }
}
