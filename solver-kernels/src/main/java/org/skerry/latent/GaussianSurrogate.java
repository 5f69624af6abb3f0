package org.skerry.latent;

import java.util.Arrays;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;

/**
 * Regression by Gaussian radial basis functions around the centres of k-means clusters: targets are standardised, a
 * basis function is {@code exp(-width r^2 / D^2)} with D the greatest distance of two centres, and the weights solve the
 * normal equations with a ridge.
 */
final class GaussianSurrogate implements Surrogate {
    private final int dimension;
    private final Form form;
    private final double[] samples;
    private final double[] targets;
    private final double[] basis;
    private final int[] nearest;
    private final KMeans clusters;
    private final LinearSystem system;
    private final double[] weights;
    private int centres;
    private double scale;

    /**
     * What is chosen of such a model.
     *
     * @param centreFactor centres per square root of the number of points
     * @param clusteringSteps steps of k-means
     * @param width factor in the exponent
     * @param ridge of the normal equations
     */
    record Form(double centreFactor, int clusteringSteps, double width, double ridge) {
        /** Validates the ranges. */
        Form {
            Ranges.above("centreFactor", centreFactor, 0);
            Ranges.atLeast("clusteringSteps", clusteringSteps, 0);
            Ranges.above("width", width, 0);
            Ranges.above("ridge", ridge, 0);
        }

        /** How many centres so many points have. */
        int centres(int points) {
            return (int) Math.max(1, Math.min(points, Math.round(centreFactor * Math.sqrt(points))));
        }
    }

    /**
     * Makes room.
     *
     * @param most points of the largest fit
     */
    GaussianSurrogate(int most, int dimension, Form form) {
        this.dimension = dimension;
        this.form = form;
        int mostCentres = form.centres(most);
        samples = new double[most * dimension];
        targets = new double[most];
        basis = new double[most * mostCentres];
        nearest = new int[most];
        clusters = new KMeans(mostCentres, dimension);
        system = new LinearSystem(mostCentres);
        weights = new double[mostCentres];
    }

    @Override
    public void fit(Archive archive, int points, Rng rng) {
        archive.copyBest(points, samples);
        centres = form.centres(points);
        clusters.cluster(samples, points, centres, form.clusteringSteps(), rng, nearest);
        double diameter = squaredDiameter();
        scale = diameter > 0 ? form.width() / diameter : 0;
        standardise(archive, points);
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < centres; k++) {
                basis[i * centres + k] = basis(samples, i * dimension, k);
            }
        }
        normalEquations(points);
        system.solve(centres, weights);
    }

    private double squaredDiameter() {
        double greatest = 0;
        for (int a = 0; a < centres; a++) {
            for (int b = 0; b < a; b++) {
                double square = Vectors.squaredDistance(
                        clusters.centres(), a * dimension, clusters.centres(), b * dimension, dimension);
                greatest = Math.max(greatest, square);
            }
        }
        return greatest;
    }

    /** Targets of mean 0 and standard deviation 1; all 0 where all are the same. */
    private void standardise(Archive archive, int points) {
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += archive.fitness(i);
        }
        double mean = sum / points;
        double squares = 0;
        for (int i = 0; i < points; i++) {
            targets[i] = archive.fitness(i) - mean;
            squares += targets[i] * targets[i];
        }
        double deviation = Math.sqrt(squares / points);
        for (int i = 0; i < points; i++) {
            targets[i] = deviation > 0 ? targets[i] / deviation : 0;
        }
    }

    /** (Phi' Phi + ridge I) w = Phi' t. */
    private void normalEquations(int points) {
        for (int k = 0; k < centres; k++) {
            double[] row = system.row(k);
            Arrays.fill(row, 0, centres, 0);
            row[k] = form.ridge();
            system.right()[k] = 0;
        }
        for (int i = 0; i < points; i++) {
            int at = i * centres;
            for (int k = 0; k < centres; k++) {
                Vectors.addScaled(basis[at + k], basis, at, system.row(k), 0, centres);
                system.right()[k] += basis[at + k] * targets[i];
            }
        }
    }

    @Override
    public double predict(double[] genes, int offset) {
        double sum = 0;
        for (int k = 0; k < centres; k++) {
            sum += weights[k] * basis(genes, offset, k);
        }
        return sum;
    }

    private double basis(double[] genes, int offset, int centre) {
        double square = Vectors.squaredDistance(genes, offset, clusters.centres(), centre * dimension, dimension);
        return StrictMath.exp(-scale * square);
    }
}
