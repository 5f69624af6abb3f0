package org.skerry.problem;

import java.io.Serializable;
import org.skerry.search.Problem;

/**
 * A problem family of the catalogue: a record whose components say which instances are generated and how solvers see
 * them.
 *
 * @param <I> its kind of instance
 */
public interface ProblemFamily<I extends Instance> extends Serializable {
    /** Its kind of instance. */
    Class<I> instanceType();

    /** Unit of the objective, such as J; empty for a number without unit. */
    default String unit() {
        return "";
    }

    /** An instance as solvers see it under this family's encoding. */
    Problem problem(I instance);

    /**
     * The same for who does not know the kind of instance.
     *
     * @throws ClassCastException if it is of another family's kind
     */
    default Problem problemOf(Instance instance) {
        return problem(instanceType().cast(instance));
    }
}
