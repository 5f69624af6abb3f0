package org.skerry.problem.traffic;

import java.util.Objects;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Ranges;

/**
 * The family {@code traffic}: which instances are generated. The paper gives the sizes and scales and none of the other
 * numbers; those chosen make offloading worthwhile and, at the larger sizes, let capacities and deadlines bind.
 *
 * @param signalUnits number of signal units M of generated instances, at least 1
 * @param roadsideUnits number of roadside units N of generated instances, at least 1
 * @param scale factor of the workloads and data sizes; capacities do not grow with it
 * @param completeness how much of a task must be given to some node; {@link Completeness#AT_MOST} is the letter of
 *     Eq. 1 and makes it optimal to compute nothing
 * @param capacity what the capacity of the roadside units limits; {@link Capacity#AGGREGATE} is the letter of Eq. 12
 * @param securityThreshold s: tasks whose requirement Sec_i, uniform on [0, 1], exceeds it stay on their signal unit
 * @param signalUnitJoulesPerGigacycle epsilon_TSU in J/Gcycle
 * @param roadsideUnitJoulesPerGigacycle epsilon_RSU in J/Gcycle
 * @param cloudJoulesPerGigacycle epsilon_CDC in J/Gcycle
 * @param roadsideUnitJoulesPerMegabit tau_RSU in J/Mbit
 * @param cloudJoulesPerMegabit tau_CDC in J/Mbit
 * @param bandwidthMegahertz bandwidth W of the links to the roadside units in MHz
 * @param cloudMegabitPerSecond rate of the link to the cloud in Mbit/s
 * @param cloudGigahertz speed v of the cloud in GHz
 * @param cloudGigacycles capacity C_CDC of the cloud in Gcycle
 * @param penalty what one unit of violation adds to the fitness in J, for every roadside unit that a limit of load
 *     stands for; the solver ACE-IVY moves its own
 */
@Described(
        title = "Every task divided between a traffic signal, roadside units and the cloud, for the least total energy",
        source = "ACE-IVY paper, Sec. III (Eqs. 1-12) and Sec. IV-C",
        revision = 1,
        departures = {
            "completeness is equal; at-most is the letter of Eq. 1, which makes it optimal to compute nothing.",
            "capacity is per-unit; aggregate is the letter of Eq. 12, which limits only the sum over roadside units.",
            "A task may be done at its deadline, not only before it, so that an optimum exists (after Eq. 9).",
            "A rate has a bandwidth W, without which Eqs. 5-6 give bit/s per Hz.",
            "Overload and lateness are divided by their limits, so that Eq. 16 can add them."
        })
public record Traffic(
        @Parameter(value = "Number of signal units M", source = "given: Sec. IV-C.7, 1 to 50", min = 1)
        int signalUnits,

        @Parameter(value = "Number of roadside units N", source = "given: Sec. IV-C.7, 1 to 20", min = 1)
        int roadsideUnits,

        @Parameter(
                value = "Factor of the workloads and data sizes",
                source = "given: Sec. IV-C.7, 0.5, 1 or 2",
                min = 0,
                aboveMin = true)
        double scale,

        @Parameter(
                value = "Whether the shares of a task add up to 1 or to at most 1",
                source = "chosen: with the letter of Eq. 1 it is optimal to compute nothing")
        Completeness completeness,

        @Parameter(
                value = "Whether every roadside unit has its capacity or only all together",
                source = "chosen: the units are machines of their own; the letter of Eq. 12 is aggregate")
        Capacity capacity,

        @Parameter(
                value = "Security threshold s; requirements are uniform on [0, 1]",
                source = "chosen: a fifth of the tasks stays local",
                min = 0)
        double securityThreshold,

        @Parameter(
                value = "Energy of computing on a signal unit, epsilon_TSU, in J/Gcycle",
                source = "chosen: an embedded controller is the least efficient",
                min = 0)
        double signalUnitJoulesPerGigacycle,

        @Parameter(
                value = "Energy of computing on a roadside unit, epsilon_RSU, in J/Gcycle",
                source = "chosen: between the other two",
                min = 0)
        double roadsideUnitJoulesPerGigacycle,

        @Parameter(
                value = "Energy of computing in the cloud, epsilon_CDC, in J/Gcycle",
                source = "chosen: a data centre is the most efficient",
                min = 0)
        double cloudJoulesPerGigacycle,

        @Parameter(
                value = "Energy of transmission to a roadside unit, tau_RSU, in J/Mbit",
                source = "chosen: each tier is best for some ratio of data to workload",
                min = 0)
        double roadsideUnitJoulesPerMegabit,

        @Parameter(
                value = "Energy of transmission to the cloud, tau_CDC, in J/Mbit",
                source = "chosen: each tier is best for some ratio of data to workload",
                min = 0)
        double cloudJoulesPerMegabit,

        @Parameter(
                value = "Bandwidth W of the links to the roadside units in MHz",
                source = "chosen: Eqs. 5-6 have none",
                min = 0,
                aboveMin = true)
        double bandwidthMegahertz,

        @Parameter(
                value = "Rate of the link to the cloud in Mbit/s",
                source = "chosen: a leased line, about as fast as the radio",
                min = 0,
                aboveMin = true)
        double cloudMegabitPerSecond,

        @Parameter(
                value = "Speed v of the cloud in GHz",
                source = "chosen: some roadside units' worth",
                min = 0,
                aboveMin = true)
        double cloudGigahertz,

        @Parameter(
                value = "Capacity C_CDC of the cloud in Gcycle, whatever the scale",
                source = "chosen: binds from M = 30 at scale 1",
                min = 0,
                aboveMin = true)
        double cloudGigacycles,

        @Parameter(
                value = "What one unit of violation adds to the fitness in J, for every roadside unit that a limit of "
                        + "load stands for",
                source = "given: Sec. IV-C.2, p_max",
                min = 0,
                aboveMin = true)
        double penalty)
        implements ProblemFamily<TrafficInstance> {
    private static final long serialVersionUID = 1;

    /** Sizes within the paper's at which all capacities bind, and the values chosen for all that it leaves open. */
    public static final Traffic PUBLISHED = new Traffic(
            30, 5, 1, Completeness.EQUAL, Capacity.PER_UNIT, 0.8, 2.0, 0.8, 0.4, 0.1, 0.25, 10, 50, 50, 12, 20);

    /** Validates the ranges. */
    public Traffic {
        Ranges.atLeast("signalUnits", signalUnits, 1);
        Ranges.atLeast("roadsideUnits", roadsideUnits, 1);
        Ranges.above("scale", scale, 0);
        Objects.requireNonNull(completeness, "completeness");
        Objects.requireNonNull(capacity, "capacity");
        Ranges.atLeast("securityThreshold", securityThreshold, 0);
        Ranges.atLeast("signalUnitJoulesPerGigacycle", signalUnitJoulesPerGigacycle, 0);
        Ranges.atLeast("roadsideUnitJoulesPerGigacycle", roadsideUnitJoulesPerGigacycle, 0);
        Ranges.atLeast("cloudJoulesPerGigacycle", cloudJoulesPerGigacycle, 0);
        Ranges.atLeast("roadsideUnitJoulesPerMegabit", roadsideUnitJoulesPerMegabit, 0);
        Ranges.atLeast("cloudJoulesPerMegabit", cloudJoulesPerMegabit, 0);
        Ranges.above("bandwidthMegahertz", bandwidthMegahertz, 0);
        Ranges.above("cloudMegabitPerSecond", cloudMegabitPerSecond, 0);
        Ranges.above("cloudGigahertz", cloudGigahertz, 0);
        Ranges.above("cloudGigacycles", cloudGigacycles, 0);
        Ranges.above("penalty", penalty, 0);
    }

    /** The rules of generated instances. */
    public Rules rules() {
        return new Rules(securityThreshold, completeness, capacity);
    }

    /** The cloud of generated instances. */
    public Cloud cloud() {
        return new Cloud(cloudGigahertz, cloudGigacycles, cloudMegabitPerSecond, cloudJoulesPerMegabit);
    }

    /** The energy of computing in generated instances. */
    public ComputingEnergy computing() {
        return new ComputingEnergy(
                signalUnitJoulesPerGigacycle, roadsideUnitJoulesPerGigacycle, cloudJoulesPerGigacycle);
    }

    @Override
    public Class<TrafficInstance> instanceType() {
        return TrafficInstance.class;
    }

    @Override
    public String unit() {
        return "J";
    }

    @Override
    public TrafficProblem problem(TrafficInstance instance) {
        return new TrafficProblem(instance, penalty);
    }
}
