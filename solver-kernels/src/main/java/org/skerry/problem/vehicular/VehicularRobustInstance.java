package org.skerry.problem.vehicular;

import java.util.Objects;
import org.skerry.problem.Instance;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/**
 * Tasks of a {@code vehicular} instance whose energy coefficients fluctuate, and how a plan is valued. Immutable.
 *
 * <p>In each of S equally likely scenarios every coefficient of every task (Table II: eta_v, eta_e, eta_c, eps_e, eps_c)
 * is its nominal value times 1 + spread (correlation u + (1 - correlation) w), with u drawn once for the scenario and the
 * coefficient, w also for the task, both uniformly from (-1, 1). So the mean is the nominal value, and no coefficient is
 * below 0. The scenarios are not stored but drawn again from a seed, block by block.
 */
public final class VehicularRobustInstance implements Instance {
    /** Name of the family. */
    public static final String FAMILY = "vehicular-robust";

    private static final long serialVersionUID = 1;

    private final VehicularInstance tasks;
    private final int scenarios;
    private final int scenarioSeed;
    private final double spread;
    private final double correlation;
    private final Risk risk;
    private final double level;
    private final String id;

    /**
     * An instance.
     *
     * @param tasks tasks with their nominal coefficients
     * @param scenarios number of scenarios S, at least 1
     * @param scenarioSeed what the scenarios are drawn from, at least 0
     * @param spread how far a coefficient fluctuates about its nominal value, as a part of it, in [0, 1]
     * @param correlation which part of the fluctuation is common to all tasks, in [0, 1]
     * @param risk what is made of the energies of a plan in all scenarios
     * @param level part of the scenarios that {@link Risk#CVAR} leaves out, in [0, 1)
     * @throws IllegalArgumentException if a number is out of its range
     */
    public VehicularRobustInstance(
            VehicularInstance tasks,
            int scenarios,
            int scenarioSeed,
            double spread,
            double correlation,
            Risk risk,
            double level) {
        this.tasks = Objects.requireNonNull(tasks, "tasks");
        Ranges.atLeast("scenarios", scenarios, 1);
        Ranges.atLeast("scenarioSeed", scenarioSeed, 0);
        Ranges.within("spread", spread, 0, 1);
        Ranges.within("correlation", correlation, 0, 1);
        requireLevel(level);
        this.scenarios = scenarios;
        this.scenarioSeed = scenarioSeed;
        this.spread = spread;
        this.correlation = correlation;
        this.risk = Objects.requireNonNull(risk, "risk");
        this.level = level;
        String digest = new Digest()
                .add(FAMILY)
                .add(tasks.id())
                .add(scenarios)
                .add(scenarioSeed)
                .add(spread)
                .add(correlation)
                .add(risk.name())
                .add(level)
                .id();
        id = FAMILY + "-" + tasks.tasks() + "-" + digest;
    }

    /** Checks that level is in [0, 1). */
    static void requireLevel(double level) {
        if (!(level >= 0 && level < 1)) {
            throw new IllegalArgumentException("level (" + level + ") must lie in [0, 1)");
        }
    }

    @Override
    public String id() {
        return id;
    }

    /** The tasks with their nominal coefficients. */
    public VehicularInstance tasks() {
        return tasks;
    }

    /** Number of scenarios S. */
    public int scenarios() {
        return scenarios;
    }

    /** What the scenarios are drawn from. */
    public int scenarioSeed() {
        return scenarioSeed;
    }

    /** How far a coefficient fluctuates about its nominal value, as a part of it. */
    public double spread() {
        return spread;
    }

    /** Which part of the fluctuation is common to all tasks. */
    public double correlation() {
        return correlation;
    }

    /** What is made of the energies of a plan in all scenarios. */
    public Risk risk() {
        return risk;
    }

    /** Part of the scenarios that {@link Risk#CVAR} leaves out. */
    public double level() {
        return level;
    }

    /** Whether the other is an instance with the same numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof VehicularRobustInstance instance && id.equals(instance.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
