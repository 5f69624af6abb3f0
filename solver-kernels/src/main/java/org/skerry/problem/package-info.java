/**
 * The problem families: for each an instance record, the physics of its model in domain terms, and the problem that
 * solvers see.
 *
 * <p>A {@link org.skerry.problem.ProblemFamily} is what the catalogue knows under a name: a record of the parameters of
 * a kind of instance and of its encoding. An {@link org.skerry.problem.Instance} is plain arrays, the same for every
 * solver of a cell, and crosses a wire; a problem is built from both where it is used and never crosses one.
 */
package org.skerry.problem;
