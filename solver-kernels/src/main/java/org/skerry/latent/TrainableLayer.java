package org.skerry.latent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.skerry.search.Rng;

/** A dense layer in the engine, whose weights are trained. */
final class TrainableLayer {
    private final int inputs;
    private final int outputs;
    private final NDArray weights;
    private final NDArray biases;

    /**
     * Draws weights and biases uniformly within plus or minus {@code 1 / sqrt(inputs)}, as PyTorch does by default, but
     * from a stream of our own: the engine's generator is shared by all threads.
     *
     * @param manager owns the parameters; they live as long as it does
     */
    TrainableLayer(NDManager manager, int inputs, int outputs, Rng rng) {
        this.inputs = inputs;
        this.outputs = outputs;
        double bound = 1 / Math.sqrt(inputs);
        weights = manager.create(uniform(inputs * outputs, bound, rng), new Shape(outputs, inputs));
        biases = manager.create(uniform(outputs, bound, rng), new Shape(outputs));
        weights.setRequiresGradient(true);
        biases.setRequiresGradient(true);
    }

    private static float[] uniform(int count, double bound, Rng rng) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) (bound * (2 * rng.nextDouble() - 1));
        }
        return values;
    }

    /**
     * The forward pass.
     *
     * @param x shape [rows, inputs]
     * @return shape [rows, outputs], owned by the manager of {@code x}
     */
    NDArray forward(NDArray x) {
        return Linear.linear(x, weights, biases).singletonOrThrow();
    }

    /** Weights, shape [outputs, inputs], and biases, shape [outputs]. */
    List<NDArray> parameters() {
        return List.of(weights, biases);
    }

    /** The layer in plain Java, as it is now. */
    Layer frozen() {
        float[] trained = weights.toFloatArray();
        float[][] rows = new float[inputs][outputs];
        for (int input = 0; input < inputs; input++) {
            for (int output = 0; output < outputs; output++) {
                rows[input][output] = trained[output * inputs + input];
            }
        }
        return new Layer(rows, biases.toFloatArray());
    }
}
