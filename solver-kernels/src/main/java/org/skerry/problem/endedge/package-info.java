/**
 * Task offloading between devices, edge servers and the cloud: every task runs on its own device, on an edge server that
 * covers the device, or in the cloud, and a weighted sum of total latency and total energy is to be least (the IPOA
 * paper: Zhang, An Efficient Task Offloading Approach based on Multi-objective Evolutionary Algorithm in End-Edge-Cloud
 * Collaborative Architecture, Sections 3 and 5.1).
 *
 * <p>The paper leaves open how a server divides its speed among its tasks (Eqs. 8 and 19) and gives no capacity of the
 * wired links (Eqs. 10 and 11), no power of transmission and waiting, and no positions; each is a named parameter here.
 * The default division is the one that is best for the objective, in proportion to the square root of the work, so a
 * plan's value is also what an optimal division would give. Tasks differ in their options, since only servers in reach
 * are listed: coverage (Eq. 18) holds by construction, and deadlines and energy limits (Eqs. 20 and 21) are violations.
 * The price is that option lists have different lengths, so this is no {@link org.skerry.encoding.ChoiceProblem}.
 */
package org.skerry.problem.endedge;
