package org.skerry.latent;

import java.io.Serializable;

/**
 * Adam (Kingma and Ba, ICLR 2015, Algorithm 1) over one flat array, with the constants recommended there. Weight decay
 * is added to the gradient, as in PyTorch's optimiser of that name.
 */
final class ArrayAdam implements Serializable {
    private static final long serialVersionUID = 1;

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double learningRate;
    private final double weightDecay;
    private final double[] firstMoments;
    private final double[] secondMoments;
    private double decay1 = 1;
    private double decay2 = 1;

    ArrayAdam(int parameters, double learningRate, double weightDecay) {
        this.learningRate = learningRate;
        this.weightDecay = weightDecay;
        firstMoments = new double[parameters];
        secondMoments = new double[parameters];
    }

    /** Moves every parameter against its gradient. */
    void step(double[] parameters, double[] gradient) {
        decay1 *= BETA_1;
        decay2 *= BETA_2;
        double rate = learningRate / (1 - decay1);
        double correction = 1 / Math.sqrt(1 - decay2);
        for (int k = 0; k < parameters.length; k++) {
            double g = gradient[k] + weightDecay * parameters[k];
            double first = BETA_1 * firstMoments[k] + (1 - BETA_1) * g;
            double second = BETA_2 * secondMoments[k] + (1 - BETA_2) * g * g;
            firstMoments[k] = first;
            secondMoments[k] = second;
            parameters[k] -= rate * first / (Math.sqrt(second) * correction + EPSILON);
        }
    }
}
