/**
 * The metaheuristics: for each an immutable record of its published parameters, and the search that it starts.
 *
 * <p>A solver reads like its publication, with equation numbers beside the lines. Its parameters as published are the
 * constant {@code PUBLISHED}; every departure is a parameter with a name. This package knows {@code org.skerry.search}
 * alone, so no solver can know which problem or encoding it searches.
 */
package org.skerry.solver;
