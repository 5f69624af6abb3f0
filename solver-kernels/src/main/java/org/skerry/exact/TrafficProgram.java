package org.skerry.exact;

import java.util.stream.IntStream;
import org.skerry.problem.traffic.Capacity;
import org.skerry.problem.traffic.Completeness;
import org.skerry.problem.traffic.TrafficInstance;

/**
 * A {@code traffic} instance as a linear program over the tasks that may leave their signal unit, with every limit
 * scaled to 1, and the bound that prices give.
 *
 * <pre>
 * minimise   sum_ik c_ik x_ik
 * such that  sum_k x_ik = 1          for every task i                           (Eq. 1,  price u_i)
 *            sum_ik a_ik x_ik &lt;= 1   for every limit r of load, over k on r     (Eq. 12, price l_r)
 *            t_ik x_ik &lt;= 1          for every task, k local and k the cloud    (Eq. 9)
 *            sum_k t_ik x_ik &lt;= 1    for every task, over the roadside units k  (Eq. 9)
 *            x_ik &gt;= 0
 * </pre>
 *
 * <p>c is the energy in J of a whole task on an option, a its part of the limit of load, t its part of the deadline.
 * Where shares may add up to less than 1, giving a part to none is one more option that costs nothing.
 */
final class TrafficProgram {
    private static final int LOCAL = 0;

    private final TrafficInstance instance;
    /** The signal units whose tasks may leave them. */
    private final int[] units;

    private final int cloud;
    private final boolean aggregate;
    private final boolean slack;
    private final double[] limits;
    private final double[] gigacycles;
    private final double[] deadlines;

    TrafficProgram(TrafficInstance instance) {
        this.instance = instance;
        units = IntStream.range(0, instance.signalUnits().count())
                .filter(unit -> !instance.secure(unit))
                .toArray();
        cloud = instance.options() - 1;
        aggregate = instance.rules().capacity() == Capacity.AGGREGATE;
        slack = instance.rules().completeness() == Completeness.AT_MOST;
        limits = limits(instance, aggregate);
        gigacycles = instance.signalUnits().gigacycles();
        deadlines = instance.signalUnits().deadlineSeconds();
    }

    /** In Gcycle: of every roadside unit or of all together, and last of the cloud. */
    private static double[] limits(TrafficInstance instance, boolean aggregate) {
        double[] each = instance.roadsideUnits().capacityGigacycles();
        double[] limits = new double[aggregate ? 2 : each.length + 1];
        for (int j = 0; j < each.length; j++) {
            limits[aggregate ? 0 : j] += each[j];
        }
        limits[limits.length - 1] = instance.cloud().capacityGigacycles();
        return limits;
    }

    /** Number of tasks that may leave their signal unit. */
    int tasks() {
        return units.length;
    }

    /** The signal unit of a task. */
    int unit(int task) {
        return units[task];
    }

    /** The option of the cloud, the last; option 0 is local and those between are the roadside units. */
    int cloud() {
        return cloud;
    }

    /** Whether a part of a task may be given to none. */
    boolean slack() {
        return slack;
    }

    /** Number of limits of load. */
    int limits() {
        return limits.length;
    }

    /** The limit of load on an option other than the local one. */
    int limit(int option) {
        if (option == cloud) {
            return limits.length - 1;
        }
        return aggregate ? 0 : option - 1;
    }

    /** c, in J. */
    double joules(int task, int option) {
        return instance.wholeJoules(units[task], option);
    }

    /** a, for an option other than the local one. */
    double load(int task, int option) {
        return gigacycles[units[task]] / limits[limit(option)];
    }

    /** t. */
    double time(int task, int option) {
        return instance.wholeSeconds(units[task], option) / deadlines[units[task]];
    }

    /** Whether all tasks that must stay on their signal unit are done in time. */
    boolean secureTasksAreInTime() {
        return IntStream.range(0, deadlines.length)
                .filter(instance::secure)
                .allMatch(unit -> instance.wholeSeconds(unit, LOCAL) <= deadlines[unit]);
    }

    /**
     * A value in J that no feasible plan is below, whatever the prices are; the optimum for the right ones.
     *
     * <p>For a feasible plan x and prices l of at least 0, the energy is at least that plus sum_r l_r (load_r - 1). Of
     * what is left, the cost of a task on option k is r_k = c_k + l a_k, which is at least u - (u - r_k)^+ for any u.
     * So the energy of the task is at least u minus sum_k (u - r_k)^+ x_k, and by the deadlines sum_k (u - r_k)^+ x_k
     * over the options that share a deadline is at most the greatest (u - r_k)^+ / t_k among them. An option that
     * takes no time has no such limit, so u must not exceed its r.
     *
     * @param taskPrices u in J, shape [tasks]
     * @param limitPrices l in J, shape [limits]; below 0 counts as 0
     */
    double bound(double[] taskPrices, double[] limitPrices) {
        double joules = 0;
        for (int unit = 0; unit < deadlines.length; unit++) {
            if (instance.secure(unit)) {
                joules += instance.wholeJoules(unit, LOCAL);
            }
        }
        for (double price : limitPrices) {
            joules -= Math.max(0, price);
        }
        for (int task = 0; task < units.length; task++) {
            joules += bound(task, taskPrices[task], limitPrices);
        }
        return joules;
    }

    private double bound(int task, double taskPrice, double[] limitPrices) {
        double price = slack ? Math.min(0, taskPrice) : taskPrice;
        for (int option = LOCAL; option <= cloud; option++) {
            if (time(task, option) == 0) {
                price = Math.min(price, cost(task, option, limitPrices));
            }
        }
        double roadside = 0;
        for (int option = LOCAL + 1; option < cloud; option++) {
            roadside = Math.max(roadside, waiting(task, option, price, limitPrices));
        }
        return price - waiting(task, LOCAL, price, limitPrices) - roadside - waiting(task, cloud, price, limitPrices);
    }

    /** r. */
    private double cost(int task, int option, double[] limitPrices) {
        double ofLimit = option == LOCAL ? 0 : Math.max(0, limitPrices[limit(option)]) * load(task, option);
        return joules(task, option) + ofLimit;
    }

    /** (u - r)^+ / t: what the deadline of an option is worth, in J. */
    private double waiting(int task, int option, double price, double[] limitPrices) {
        double saved = price - cost(task, option, limitPrices);
        return saved > 0 ? saved / time(task, option) : 0;
    }
}
