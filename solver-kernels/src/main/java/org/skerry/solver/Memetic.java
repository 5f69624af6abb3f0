package org.skerry.solver;

import org.skerry.search.Solver;

/**
 * A solver with a local search beside it.
 *
 * @param solver the solver
 * @param memetic the local search
 */
public record Memetic(Solver solver, MemeticStep memetic) implements MemeticSolver {}
