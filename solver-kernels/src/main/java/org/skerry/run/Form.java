package org.skerry.run;

import org.skerry.encoding.ChoiceProblem;
import org.skerry.search.Problem;

/** The form in which candidates of a problem reach what scores them. */
public enum Form {
    /** The problem's own encoding. */
    ENCODED {
        @Override
        public Problem of(Problem problem) {
            return problem;
        }
    },
    /** One-hot, in the model's own order of the options: what a latent space decodes to. */
    ONE_HOT {
        @Override
        public Problem of(Problem problem) {
            return ((ChoiceProblem) problem).oneHot();
        }
    };

    /**
     * A problem in this form.
     *
     * @throws ClassCastException if it has no such form
     */
    public abstract Problem of(Problem problem);
}
