/**
 * Task offloading from vehicles: every task runs on the vehicle, on a roadside unit, or in the cloud, and the total
 * energy is to be least (the VELO paper: Zhai, Yang, Wang and Zhang, Intelligent and Adaptive Task Migration in Vehicular
 * Edge-Cloud Computing Environments, Section III and Table II).
 *
 * <p>The model has no constraint, and the energy of a task does not depend on where the others run. The problem is
 * therefore separable: the optimum is the cheapest tier of every task, known exactly, and every result can be shown
 * with its gap to it. The coefficients are drawn once and frozen with the instance, although the paper speaks of
 * fluctuation: drawn anew at every evaluation they would make the objective noisy, and no two solvers would see the
 * same problem. The price is that an instance is one snapshot of a fluctuating network.
 *
 * <p>The paper's Section VI leaves finite capacities to future work. {@code vehicular-capacity} adds them to the same
 * tasks: the load of a server may not exceed its capacity, so tasks compete, and the problem is a generalised assignment
 * problem with two bins and a third, the vehicles, that is never full.
 */
package org.skerry.problem.vehicular;
