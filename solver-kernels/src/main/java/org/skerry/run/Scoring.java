package org.skerry.run;

import org.skerry.search.Evaluator;
import org.skerry.search.Problem;

/** Who scores the candidates of a run. The scores are those that the problem itself gives, to the last bit. */
@FunctionalInterface
public interface Scoring {
    /** The problem itself, in the calling thread. */
    Scoring LOCAL = (problem, form) -> form.of(problem);

    /**
     * What scores the candidates of a problem in one of its forms. For one thread.
     *
     * @param problem in its own encoding
     */
    Evaluator of(Problem problem, Form form);
}
