package org.skerry.spark.stats;

/**
 * Which set of instances.
 *
 * @param problem catalogue name of the family
 * @param parameters its parameters as a JSON object
 */
public record SetKey(String problem, String parameters) implements Comparable<SetKey> {
    @Override
    public int compareTo(SetKey other) {
        int byProblem = problem.compareTo(other.problem);
        return byProblem != 0 ? byProblem : parameters.compareTo(other.parameters);
    }
}
