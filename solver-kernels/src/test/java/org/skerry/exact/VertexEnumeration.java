package org.skerry.exact;

import java.util.ArrayList;
import java.util.List;
import org.skerry.problem.traffic.Capacity;
import org.skerry.problem.traffic.Completeness;
import org.skerry.problem.traffic.TrafficInstance;

/**
 * The least energy of a tiny {@code traffic} instance by trying every vertex of its polytope: every choice of as many
 * limits as leave a plan no freedom, solved as equations. Of a bounded polytope, one of the vertices is optimal.
 */
final class VertexEnumeration {
    private static final double TOLERANCE = 1e-9;

    private final TrafficInstance instance;
    private final int variables;
    private final List<double[]> equations = new ArrayList<>();
    private final List<double[]> limits = new ArrayList<>();
    private double least = Double.POSITIVE_INFINITY;

    /** The rows are of the form (coefficients, right-hand side); those of limits are at most the right-hand side. */
    private VertexEnumeration(TrafficInstance instance) {
        this.instance = instance;
        int units = instance.signalUnits().count();
        int options = instance.options();
        variables = units * options;
        boolean atMost = instance.rules().completeness() == Completeness.AT_MOST;
        for (int variable = 0; variable < variables; variable++) {
            limits.add(row(0, variable, -1));
        }
        for (int unit = 0; unit < units; unit++) {
            int first = unit * options;
            double[] whole = new double[variables + 1];
            for (int k = 0; k < options; k++) {
                whole[first + k] = 1;
            }
            whole[variables] = 1;
            (atMost && !instance.secure(unit) ? limits : equations).add(whole);
            if (instance.secure(unit)) {
                equations.addAll(nothingElsewhere(first, options));
            }
            double deadline = instance.signalUnits().deadlineSeconds()[unit];
            double[] roadside = new double[variables + 1];
            for (int k = 1; k < options - 1; k++) {
                roadside[first + k] = instance.wholeSeconds(unit, k);
            }
            roadside[variables] = deadline;
            limits.add(roadside);
            limits.add(row(deadline, first, instance.wholeSeconds(unit, 0)));
            limits.add(row(deadline, first + options - 1, instance.wholeSeconds(unit, options - 1)));
        }
        addCapacities(units, options);
    }

    private List<double[]> nothingElsewhere(int first, int options) {
        List<double[]> rows = new ArrayList<>();
        for (int k = 1; k < options; k++) {
            rows.add(row(0, first + k, 1));
        }
        return rows;
    }

    private void addCapacities(int units, int options) {
        double[] gigacycles = instance.signalUnits().gigacycles();
        double[] capacities = instance.roadsideUnits().capacityGigacycles();
        boolean together = instance.rules().capacity() == Capacity.AGGREGATE;
        double[] all = new double[variables + 1];
        double[] cloud = new double[variables + 1];
        cloud[variables] = instance.cloud().capacityGigacycles();
        for (int j = 0; j < capacities.length; j++) {
            double[] own = together ? all : new double[variables + 1];
            for (int unit = 0; unit < units; unit++) {
                own[unit * options + 1 + j] = gigacycles[unit];
                cloud[unit * options + options - 1] = gigacycles[unit];
            }
            own[variables] += capacities[j];
            if (!together || j == 0) {
                limits.add(own);
            }
        }
        limits.add(cloud);
    }

    private double[] row(double right, int variable, double coefficient) {
        double[] row = new double[variables + 1];
        row[variable] = coefficient;
        row[variables] = right;
        return row;
    }

    /** The least energy in J; infinite if no plan is feasible. */
    static double leastJoules(TrafficInstance instance) {
        VertexEnumeration vertices = new VertexEnumeration(instance);
        vertices.choose(new ArrayList<>(vertices.equations), 0);
        return vertices.least;
    }

    private void choose(List<double[]> chosen, int next) {
        if (chosen.size() == variables) {
            visit(solved(chosen));
        } else if (limits.size() - next >= variables - chosen.size()) {
            chosen.add(limits.get(next));
            choose(chosen, next + 1);
            chosen.remove(chosen.size() - 1);
            choose(chosen, next + 1);
        }
    }

    private void visit(double[] plan) {
        boolean feasible = plan.length > 0;
        for (int r = 0; feasible && r < limits.size(); r++) {
            feasible = excess(limits.get(r), plan) <= TOLERANCE;
        }
        if (feasible) {
            least = Math.min(least, instance.energyJoules(plan));
        }
    }

    private double excess(double[] row, double[] plan) {
        double excess = -row[variables];
        for (int v = 0; v < variables; v++) {
            excess += row[v] * plan[v];
        }
        return excess;
    }

    /** Gauss-Jordan elimination with row pivots; empty if the equations are not independent. */
    private double[] solved(List<double[]> rows) {
        double[][] a = rows.stream().map(double[]::clone).toArray(double[][]::new);
        for (int c = 0; c < variables; c++) {
            int pivot = c;
            for (int r = c + 1; r < variables; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            if (Math.abs(a[pivot][c]) < 1e-12) {
                return new double[0];
            }
            double[] swapped = a[c];
            a[c] = a[pivot];
            a[pivot] = swapped;
            for (int r = 0; r < variables; r++) {
                double factor = r == c ? 0 : a[r][c] / a[c][c];
                for (int k = c; factor != 0 && k <= variables; k++) {
                    a[r][k] -= factor * a[c][k];
                }
            }
        }
        double[] plan = new double[variables];
        for (int v = 0; v < variables; v++) {
            plan[v] = a[v][variables] / a[v][v];
        }
        return plan;
    }
}
