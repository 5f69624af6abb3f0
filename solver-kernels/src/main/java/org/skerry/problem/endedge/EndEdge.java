package org.skerry.problem.endedge;

import java.util.Objects;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Ranges;

/**
 * The family {@code endedge}: which instances are generated and how solvers see them. Of an instance from elsewhere only
 * the encoding, the order of the options and the penalty are taken from here.
 *
 * @param tasks number of tasks of all devices together; the data sets SM_1 to SM_10 of Table 4 have 600, 800, 1000, 1200,
 *     1400, 1600, 1800, 2000, 2500 and 3000
 * @param devices number of devices m, among which the tasks are divided evenly
 * @param backhaul the wired links to the cloud
 * @param allocation how servers and shared links are divided among tasks
 * @param deadlineSeconds deadline c_ij of every task (Eq. 20)
 * @param energyLimitJoules limit of every device's energy (Eq. 21)
 * @param transmitWatts power of transmission p_i of every device
 * @param waitWatts power of waiting p_i^wait of every device
 * @param latencyWeight weight w_T of the total latency in the objective
 * @param energyWeight weight w_E of the total energy in the objective
 * @param encoding how a plan is written in genes; the paper does not say
 * @param optionOrder which option each position stands for; {@link OptionOrder#PAPER} is the letter, and the default is
 *     {@link OptionOrder#PERMUTED} because the order alone changes which solver looks good
 * @param penalty what one unit of violation adds to the fitness
 */
@Described(
        title = "Every task on its device, an edge server in reach or in the cloud, for the least latency and energy",
        source = "IPOA paper, Sec. 3 (Eqs. 1-21) and 5.1",
        revision = 1,
        departures = {
            "optionOrder is permuted; paper is the letter. A solver drawn to the origin or to a bound of the box would "
                    + "else be drawn to the device or to the cloud.",
            "Within 1 m of a server the channel is as at 1 m; the letter's gain grows without bound.",
            "Input sizes are in units of 1000 byte and cycles in units of 10^9, as Sec. 5.1 says; Table 4 says mega for "
                    + "both."
        })
public record EndEdge(
        @Parameter(
                value = "Number of tasks of all devices together",
                source = "given: Table 4, 600 (SM_1), 800, 1000, 1200, 1400, 1600, 1800, 2000, 2500 or 3000 (SM_10)",
                min = 1)
        int tasks,

        @Parameter(
                value = "Number of devices m, among which the tasks are divided evenly",
                source = "given: Sec. 5.1",
                min = 1)
        int devices,

        @Parameter(
                value =
                        "The wired links W_c from the servers to the cloud: 100 Mbit/s, 1 Gbit/s or 20 Mbit/s per task, "
                                + "or 10 Gbit/s per server shared by its tasks",
                source = "chosen: the paper gives none; its published values need more than 50 Mbit/s per task")
        Backhaul backhaul,

        @Parameter(
                value =
                        "How a server's speed, and the rate of a shared link, is divided among the tasks that use it: in "
                                + "proportion to the square root of the work, or equally",
                source = "chosen: Eq. 19 leaves it open, and this division is optimal for the objective")
        Allocation allocation,

        @Parameter(
                value = "Deadline c_ij of every task in s (Eq. 20)",
                source = "given: Sec. 5.1",
                min = 0,
                aboveMin = true)
        double deadlineSeconds,

        @Parameter(
                value = "Limit of every device's energy in J (Eq. 21)",
                source = "given: Sec. 5.1, written 10w",
                min = 0,
                aboveMin = true)
        double energyLimitJoules,

        @Parameter(
                value = "Power of transmission p_i of every device in W",
                source = "chosen: 20 dBm, the paper gives none",
                min = 0,
                aboveMin = true)
        double transmitWatts,

        @Parameter(
                value = "Power of waiting p_i^wait of every device in W",
                source = "chosen: the paper gives none",
                min = 0)
        double waitWatts,

        @Parameter(
                value = "Weight w_T of the total latency, per s, in the objective w_T T + w_E E",
                source = "given: Eq. 17",
                min = 0,
                aboveMin = true)
        double latencyWeight,

        @Parameter(
                value = "Weight w_E of the total energy, per J, in the objective w_T T + w_E E",
                source = "given: Eq. 17",
                min = 0)
        double energyWeight,

        @Parameter(
                value = "How a plan is written in genes: one gene per task rounded down to an option, or one gene per "
                        + "task and option of which the greatest wins",
                source = "chosen: the paper does not say; one gene per task is the dimension of its x_ij")
        ChoiceForm encoding,

        @Parameter(
                value = "Which option each position of a task's genes stands for",
                source = "chosen: no point of the box may stand for one kind of place")
        OptionOrder optionOrder,

        @Parameter(
                value = "What one unit of violation adds to the fitness; a task that takes twice its deadline and a "
                        + "device that needs twice its limit have one unit each",
                source = "chosen: more than lateness gains, except where the links are overloaded",
                min = 0,
                aboveMin = true)
        double penalty)
        implements ProblemFamily<EndEdgeInstance> {
    private static final long serialVersionUID = 1;

    /** The parameters of the paper for SM_1, with permuted options. */
    public static final EndEdge PUBLISHED = new EndEdge(
            600,
            50,
            Backhaul.PAPER,
            Allocation.SQRT,
            2,
            10,
            0.1,
            0.1,
            1,
            1,
            ChoiceForm.FLOOR,
            OptionOrder.PERMUTED,
            10);

    /** Validates the ranges. */
    public EndEdge {
        Ranges.atLeast("tasks", tasks, 1);
        Ranges.atLeast("devices", devices, 1);
        Objects.requireNonNull(backhaul, "backhaul");
        Objects.requireNonNull(allocation, "allocation");
        Ranges.above("deadlineSeconds", deadlineSeconds, 0);
        Ranges.above("energyLimitJoules", energyLimitJoules, 0);
        Ranges.above("transmitWatts", transmitWatts, 0);
        Ranges.atLeast("waitWatts", waitWatts, 0);
        Ranges.above("latencyWeight", latencyWeight, 0);
        Ranges.atLeast("energyWeight", energyWeight, 0);
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(optionOrder, "optionOrder");
        Ranges.above("penalty", penalty, 0);
    }

    @Override
    public Class<EndEdgeInstance> instanceType() {
        return EndEdgeInstance.class;
    }

    /** Seconds and joules, added with their weights. */
    @Override
    public String unit() {
        return "s+J";
    }

    @Override
    public EndEdgeProblem problem(EndEdgeInstance instance) {
        Placements placements = Placements.of(instance);
        return new EndEdgeProblem(placements, ChoiceEncoding.of(encoding, optionOrder.of(placements)), penalty);
    }
}
