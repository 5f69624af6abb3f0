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
 * problem with two bins and a third, the vehicles, that is never full. It also names the fluctuation of the network: in {@code vehicular-robust} a plan is valued over
 * sampled scenarios of the coefficients, by its mean or by its conditional value at risk. The mean is separable again; the
 * other is not. The scenarios are not stored but drawn again from a seed, so that an instance stays as small as one
 * snapshot and its identity still covers them; the price is that the way they are drawn may never change without a new
 * revision of the family.
 */
package org.skerry.problem.vehicular;
