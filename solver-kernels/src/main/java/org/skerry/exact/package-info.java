/**
 * Reference values of an instance: its exact optimum or a certified bound, and the plans that anyone would try first.
 *
 * <p>A metaheuristic's result says little without them. A reference is computed from the instance alone, by closed form
 * or by an exact method, never by a solver of this project, so it can not share a solver's mistakes. Where no exact
 * method ends in time, a bound from below and the best plan that is known enclose the optimum. The simple plans stand
 * beside the optimum because a solver that loses to one of them solves nothing.
 */
package org.skerry.exact;
