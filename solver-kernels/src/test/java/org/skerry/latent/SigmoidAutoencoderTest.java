package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.search.Rng;

class SigmoidAutoencoderTest {
    private static final int INPUTS = 7;
    private static final int HIDDEN = 3;
    private static final int ROWS = 5;

    private final SigmoidAutoencoder network = new SigmoidAutoencoder(INPUTS, HIDDEN, Rng.of(1, "weights"));
    private final double[] x = candidates();

    private static double[] candidates() {
        Rng rng = Rng.of(1, "candidates");
        double[] x = new double[ROWS * INPUTS];
        for (int k = 0; k < x.length; k++) {
            x[k] = rng.nextDouble();
        }
        return x;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static Stream<Sparsity> sparsities() {
        return Stream.of(Sparsity.NONE, new Sparsity(0.05, 0.1), new Sparsity(0.6, 2));
    }

    /** z = s(0.5 * 0.2 - 1 * 0.4 + 0.3) = s(0) = 1/2, y_1 = s(2 / 2 - 1) = 1/2, y_2 = s(-4 / 2 + 1) = s(-1). */
    @Test
    void oneUnitByHand() {
        SigmoidAutoencoder small = new SigmoidAutoencoder(2, 1, Rng.of(1, "weights"));
        System.arraycopy(new double[] {0.5, -1, 0.3, 2, -4, -1, 1}, 0, small.parameters(), 0, 7);
        double[] z = new double[1];
        double[] y = new double[2];
        small.encode(new double[] {9, 0.2, 0.4}, 1, z, 0);
        small.decode(z, 0, y, 0);
        assertThat(z[0]).isCloseTo(0.5, within(1e-15));
        assertThat(y).containsExactly(new double[] {0.5, logistic(-1)}, within(1e-15));
    }

    @Test
    void initialParametersAreBoundedByTheInputsOfTheirLayer() {
        SigmoidAutoencoder wide = new SigmoidAutoencoder(100, 25, Rng.of(1, "weights"));
        double encoder = 0;
        double decoder = 0;
        for (int k = 0; k < wide.parameters().length; k++) {
            double size = Math.abs(wide.parameters()[k]);
            if (k < wide.decoderWeights(0)) {
                encoder = Math.max(encoder, size);
            } else {
                decoder = Math.max(decoder, size);
            }
        }
        assertThat(encoder).isBetween(0.099, 0.1);
        assertThat(decoder).isBetween(0.199, 0.2);
    }

    @ParameterizedTest
    @MethodSource("sparsities")
    void lossIsTheMeanSquaredErrorPlusTheSparsityOfTheCodes(Sparsity sparsity) {
        assertThat(loss(sparsity)).isCloseTo(plainLoss(sparsity), within(1e-13));
    }

    private double loss(Sparsity sparsity) {
        return new BatchGradient(network, sparsity, ROWS).at(x, ROWS, new double[network.parameters().length]);
    }

    /** Written from the definition, one loop per sum. */
    private double plainLoss(Sparsity sparsity) {
        double[] p = network.parameters();
        double[] activations = new double[HIDDEN];
        double loss = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] z = new double[HIDDEN];
            for (int unit = 0; unit < HIDDEN; unit++) {
                double sum = p[HIDDEN * INPUTS + unit];
                for (int j = 0; j < INPUTS; j++) {
                    sum += p[unit * INPUTS + j] * x[row * INPUTS + j];
                }
                z[unit] = logistic(sum);
                activations[unit] += z[unit] / ROWS;
            }
            for (int j = 0; j < INPUTS; j++) {
                double sum = p[2 * HIDDEN * INPUTS + HIDDEN + j];
                for (int unit = 0; unit < HIDDEN; unit++) {
                    sum += p[HIDDEN * INPUTS + HIDDEN + unit * INPUTS + j] * z[unit];
                }
                double error = logistic(sum) - x[row * INPUTS + j];
                loss += error * error / ROWS;
            }
        }
        for (double a : activations) {
            double t = sparsity.target();
            loss += sparsity.weight() * (t * Math.log(t / a) + (1 - t) * Math.log((1 - t) / (1 - a)));
        }
        return loss;
    }

    /** Central differences of the plain loss; their own error is of the order of the step squared. */
    @ParameterizedTest
    @MethodSource("sparsities")
    void gradientIsThatOfTheLoss(Sparsity sparsity) {
        double[] p = network.parameters();
        double[] gradient = new double[p.length];
        new BatchGradient(network, sparsity, ROWS + 2).at(x, ROWS, gradient);
        double step = 1e-5;
        double[] differences = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            double value = p[k];
            p[k] = value + step;
            double above = plainLoss(sparsity);
            p[k] = value - step;
            double below = plainLoss(sparsity);
            p[k] = value;
            differences[k] = (above - below) / (2 * step);
        }
        assertThat(gradient).containsExactly(differences, within(1e-9));
    }

    /** The divergence is 0 at the target, grows away from it, and stays finite where a unit is saturated. */
    @Test
    void sparsityIsLeastAtItsTarget() {
        Sparsity sparsity = new Sparsity(0.05, 0.1);
        assertThat(sparsity.loss(0.05)).isZero();
        assertThat(sparsity.slope(0.05)).isCloseTo(0, within(1e-15));
        assertThat(sparsity.loss(0.5)).isGreaterThan(sparsity.loss(0.2)).isPositive();
        assertThat(sparsity.slope(0.01)).isNegative();
        assertThat(sparsity.slope(1)).isFinite().isPositive();
        assertThat(sparsity.loss(0)).isFinite();
    }
}
