package org.skerry.problem.benchmark;

/** Where a test function's optimum lies and how its axes stand. */
public enum BenchmarkVariant {
    /** As published. */
    CENTRED,
    /** The optimum is moved to a random point of the central part of the box. */
    SHIFTED,
    /** Shifted, and turned around the optimum by a random orthogonal matrix, so that no function is separable. */
    ROTATED
}
