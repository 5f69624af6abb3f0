/**
 * Reference values of an instance: its exact optimum or a certified bound, and the plans that anyone would try first.
 *
 * <p>A metaheuristic's result says little without them. A reference is computed from the instance alone, by closed form
 * or by an exact method, never by a search of this project, so it can not share a search's mistakes. The simple plans
 * stand beside the optimum because a solver that loses to one of them solves nothing.
 */
package org.skerry.exact;
