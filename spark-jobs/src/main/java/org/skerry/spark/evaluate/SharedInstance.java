package org.skerry.spark.evaluate;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.ScenarioProblem;
import org.skerry.run.Form;

/**
 * An instance that is broadcast. Only the instance crosses the wire; the problem, with the scenarios that it draws, is
 * made once in every process and kept for all tasks there.
 */
final class SharedInstance implements Serializable {
    private static final long serialVersionUID = 1;

    private final Instance instance;
    private transient Map<Form, ScenarioProblem> problems;

    SharedInstance(Instance instance) {
        this.instance = instance;
    }

    /** The instance as a problem of the family; always called with the same one. */
    synchronized ScenarioProblem problem(ProblemFamily<?> family, Form form) {
        if (problems == null) {
            problems = new EnumMap<>(Form.class);
        }
        return problems.computeIfAbsent(form, key -> (ScenarioProblem) key.of(family.problemOf(instance)));
    }
}
