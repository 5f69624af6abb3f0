/**
 * The vocabulary of search: a box, a population, a problem that scores it, a solver and its search.
 *
 * <p>A {@link org.skerry.search.Solver} is to a {@link org.skerry.search.Search} what an {@link Iterable} is to an
 * {@link java.util.Iterator}: the solver is an immutable record of published parameters, the search is its mutable,
 * serialisable cursor. A search gets scores from nobody but the {@link org.skerry.search.Evaluator} it is handed, so
 * that a local loop, a latent decoder and a fitness partitioned over a cluster are only different evaluators. The
 * price of handing the evaluator to every step is that a search can not evaluate in its constructor; generation 0
 * exists for that. This package depends on {@code java.base} alone.
 */
package org.skerry.search;
