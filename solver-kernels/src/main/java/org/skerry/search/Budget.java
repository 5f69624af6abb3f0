package org.skerry.search;

import java.io.Serializable;

/**
 * How long a search may run: the generations that schedules are planned over, and a hard cap of evaluations. Rows past
 * the cap score positive infinity.
 *
 * @param generations generations after the evaluated sample (generation 0), at least 0
 * @param evaluations evaluations in all, the sample included, at least 1
 */
public record Budget(int generations, long evaluations) implements Serializable {
    private static final int UNLIMITED_GENERATIONS = Integer.MAX_VALUE;

    /** Validates the ranges. */
    public Budget {
        if (generations < 0) {
            throw new IllegalArgumentException("generations (" + generations + ") must be at least 0");
        }
        if (evaluations < 1) {
            throw new IllegalArgumentException("evaluations (" + evaluations + ") must be at least 1");
        }
    }

    /** A budget of evaluations alone, equal for all solvers; each derives its generations from it. */
    public static Budget ofEvaluations(long evaluations) {
        return new Budget(UNLIMITED_GENERATIONS, evaluations);
    }

    /** A paper's own protocol: so many generations, whatever they cost. */
    public static Budget ofGenerations(int generations) {
        return new Budget(generations, Long.MAX_VALUE);
    }

    /** The same budget with no more than so many evaluations. */
    public Budget atMost(long most) {
        return new Budget(generations, Math.min(evaluations, most));
    }

    /**
     * The generations that a schedule is planned over: those given, or as many as the evaluations pay for, the last one
     * perhaps in part.
     *
     * @param sample evaluations of generation 0
     * @param perGeneration evaluations of every later generation
     */
    public int plannedGenerations(int sample, int perGeneration) {
        long affordable = evaluations <= sample ? 0 : (evaluations - sample - 1) / perGeneration + 1;
        return (int) Math.min(generations, affordable);
    }

    /**
     * One of several parts that share this budget, equal but for what does not divide: of that, the first parts get one
     * more each. The parts' evaluations and generations sum to those of the whole; what is unlimited stays so.
     *
     * @param part which one, from 0
     * @param parts how many, at least 1
     * @throws IllegalArgumentException if there are fewer evaluations than parts
     */
    public Budget share(int part, int parts) {
        if (evaluations < parts) {
            throw new IllegalArgumentException(
                    "evaluations (" + evaluations + ") must be at least 1 for each of " + parts + " parts");
        }
        return new Budget(
                generations == UNLIMITED_GENERATIONS ? generations : (int) share(generations, part, parts),
                evaluations == Long.MAX_VALUE ? evaluations : share(evaluations, part, parts));
    }

    private static long share(long whole, int part, int parts) {
        return whole / parts + (part < whole % parts ? 1 : 0);
    }
}
