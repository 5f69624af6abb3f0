package org.skerry.latent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * Adam (Kingma and Ba, ICLR 2015, Algorithm 1 in the form of the end of its Sec. 2), with the constants recommended
 * there. The engine's own optimiser object detaches its moments from every manager and so never frees them; here the
 * training's manager owns them.
 */
final class Adam {
    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float NO_DECAY = 0;
    private static final float NO_SCALE = 1;
    private static final float NO_CLIP = -1;

    private final NDArray parameters;
    private final NDArray firstMoments;
    private final NDArray secondMoments;
    private final double learningRate;
    private double decay1 = 1;
    private double decay2 = 1;

    Adam(NDManager manager, NDArray parameters, double learningRate) {
        this.parameters = parameters;
        this.learningRate = learningRate;
        firstMoments = manager.zeros(parameters.getShape());
        secondMoments = manager.zeros(parameters.getShape());
    }

    /** Moves every parameter against its gradient and sets the gradient to zero. */
    void step() {
        decay1 *= BETA_1;
        decay2 *= BETA_2;
        float rate = (float) (learningRate * Math.sqrt(1 - decay2) / (1 - decay1));
        try (NDArray gradient = parameters.getGradient()) {
            parameters
                    .getNDArrayInternal()
                    .adamUpdate(
                            new NDList(parameters, gradient, firstMoments, secondMoments),
                            new NDList(parameters),
                            (float) learningRate,
                            rate,
                            NO_DECAY,
                            NO_SCALE,
                            NO_CLIP,
                            BETA_1,
                            BETA_2,
                            EPSILON,
                            true,
                            false);
        }
    }
}
