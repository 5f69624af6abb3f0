package org.skerry.problem.benchmark;

import java.util.Arrays;
import org.skerry.search.Box;
import org.skerry.search.Population;
import org.skerry.search.Problem;

/** A test function as solvers see it; no constraint, so the violation is always 0. */
final class BenchmarkProblem implements Problem {
    private final BenchmarkFunction function;
    private final Box box;
    /** z = R (x - origin) + displacement. */
    private final double[] origin;

    private final double[] rotation;
    private final double displacement;
    /** Griewank's 1 / (2 pi sqrt(i)), which turns z_i / sqrt(i) into turns. */
    private final double[] turnsPerUnit;

    BenchmarkProblem(BenchmarkInstance instance) {
        int dimension = instance.dimension();
        boolean centred = instance.variant() == BenchmarkVariant.CENTRED;
        function = instance.function();
        box = Box.cube(dimension, -function.halfWidth(), function.halfWidth());
        origin = centred ? new double[dimension] : instance.shift();
        rotation = instance.rotation();
        displacement = centred ? 0 : function.optimalCoordinate();
        turnsPerUnit = new double[dimension];
        Arrays.setAll(turnsPerUnit, i -> 1 / (2 * Math.PI * StrictMath.sqrt(i + 1.0)));
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public double penalty() {
        return 1;
    }

    @Override
    public void evaluate(Population batch, int row) {
        double[] genes = batch.genes();
        int offset = batch.offset(row);
        double value = switch (function) {
            case SPHERE -> sphere(genes, offset);
            case RASTRIGIN -> rastrigin(genes, offset);
            case ROSENBROCK -> rosenbrock(genes, offset);
            case ACKLEY -> ackley(genes, offset);
            case GRIEWANK -> griewank(genes, offset);
            case SCHWEFEL_1_2 -> schwefel(genes, offset);
        };
        batch.score(row, value, 0);
    }

    /** z_i. */
    private double coordinate(double[] genes, int offset, int i) {
        if (rotation.length == 0) {
            return genes[offset + i] - origin[i] + displacement;
        }
        double sum = 0;
        int base = i * origin.length;
        for (int j = 0; j < origin.length; j++) {
            sum += rotation[base + j] * (genes[offset + j] - origin[j]);
        }
        return sum + displacement;
    }

    private double sphere(double[] genes, int offset) {
        double sum = 0;
        for (int i = 0; i < origin.length; i++) {
            double z = coordinate(genes, offset, i);
            sum += z * z;
        }
        return sum;
    }

    private double rastrigin(double[] genes, int offset) {
        double sum = 0;
        for (int i = 0; i < origin.length; i++) {
            double z = coordinate(genes, offset, i);
            sum += z * z + 10 * Turns.versine(z);
        }
        return sum;
    }

    private double rosenbrock(double[] genes, int offset) {
        double sum = 0;
        double z = coordinate(genes, offset, 0);
        for (int i = 1; i < origin.length; i++) {
            double next = coordinate(genes, offset, i);
            double across = next - z * z;
            double along = z - 1;
            sum += 100 * across * across + along * along;
            z = next;
        }
        return sum;
    }

    /** With e^0 - e^-t for 1 - e^-t and e (e^0 - e^-s) for e - e^(1 - s), which do not cancel at the optimum. */
    private double ackley(double[] genes, int offset) {
        double squares = 0;
        double versines = 0;
        for (int i = 0; i < origin.length; i++) {
            double z = coordinate(genes, offset, i);
            squares += z * z;
            versines += Turns.versine(z);
        }
        double radius = StrictMath.sqrt(squares / origin.length);
        return -20 * StrictMath.expm1(-0.2 * radius) - Math.E * StrictMath.expm1(-versines / origin.length);
    }

    /** With q = 1 - product cos from the versines v, one by one: 1 - (1 - q)(1 - v) = q + v (1 - q). */
    private double griewank(double[] genes, int offset) {
        double squares = 0;
        double q = 0;
        for (int i = 0; i < origin.length; i++) {
            double z = coordinate(genes, offset, i);
            squares += z * z;
            double versine = Turns.versine(z * turnsPerUnit[i]);
            q += versine * (1 - q);
        }
        return squares / 4000 + q;
    }

    private double schwefel(double[] genes, int offset) {
        double prefix = 0;
        double sum = 0;
        for (int i = 0; i < origin.length; i++) {
            prefix += coordinate(genes, offset, i);
            sum += prefix * prefix;
        }
        return sum;
    }
}
