/**
 * Test functions whose optimum is known: sphere, Rastrigin, Rosenbrock, Ackley, Griewank and Schwefel 1.2, centred as
 * usual, shifted, or shifted and rotated.
 *
 * <p>Operators that multiply coordinates win on functions whose optimum is the origin, and methods that change one
 * gene at a time win on separable ones; the shifted and the rotated variants take either advantage away. Where a
 * formula adds large terms that cancel at the optimum (Rastrigin, Ackley), it is written in the algebraically equal
 * form that does not, so that the optimum is exactly 0, no value is negative and values near it keep their digits. The
 * price is that values within about 1e-13 of the optimum differ from those of the textbook form, which rounds them to
 * multiples of its rounding error.
 */
package org.skerry.problem.benchmark;
