package org.skerry.island;

import org.skerry.search.Evaluator;
import org.skerry.search.Problem;

/**
 * An instance as one island sees it.
 *
 * @param problem the problem in the island's own space: the decisions, or codes of them
 * @param evaluator what scores the island's candidates; the problem itself, or a decoration of it
 */
public record View(Problem problem, Evaluator evaluator) {
    /** A view whose problem scores by itself. */
    public static View of(Problem problem) {
        return new View(problem, problem);
    }
}
