package org.skerry.latent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.Arrays;
import org.skerry.search.Rng;

/**
 * A dense layer in the engine, whose weights are trained. It holds the place of its parameters in the array of all: its
 * weights are part {@code 2 * position} and its biases the next one.
 *
 * @param name of the stream that its initial parameters are drawn from
 * @param position its place among the layers
 * @param start index of its first weight
 */
record TrainableLayer(String name, int position, int start, int inputs, int outputs) {
    /** The first layer. */
    static TrainableLayer first(String name, int inputs, int outputs) {
        return new TrainableLayer(name, 0, 0, inputs, outputs);
    }

    /** The layer whose parameters follow this one's. */
    TrainableLayer next(String nextName, int nextInputs, int nextOutputs) {
        return new TrainableLayer(nextName, position + 1, end(), nextInputs, nextOutputs);
    }

    /** Index of its first bias. */
    int biases() {
        return start + Math.multiplyExact(inputs, outputs);
    }

    /** Index after its last bias. */
    int end() {
        return biases() + outputs;
    }

    /**
     * Draws weights and biases uniformly within plus or minus {@code 1 / sqrt(inputs)}, as PyTorch does by default, but
     * from a stream of our own: the engine's generator is shared by all threads.
     *
     * @param parameters of all layers
     */
    void draw(float[] parameters, long seed) {
        Rng rng = Rng.of(seed, "training", "weights", name);
        double bound = 1 / Math.sqrt(inputs);
        for (int k = start; k < end(); k++) {
            parameters[k] = (float) (bound * (2 * rng.nextDouble() - 1));
        }
    }

    /**
     * The forward pass.
     *
     * @param x shape [rows, inputs]
     * @param parts of all layers' parameters
     * @return shape [rows, outputs], owned by the manager of {@code x}
     */
    NDArray forward(NDArray x, NDList parts) {
        NDArray weights = parts.get(2 * position).reshape(new Shape(outputs, inputs));
        return Linear.linear(x, weights, parts.get(2 * position + 1)).singletonOrThrow();
    }

    /**
     * The layer in plain Java.
     *
     * @param parameters of all layers
     */
    Layer frozen(float[] parameters) {
        float[][] rows = new float[inputs][outputs];
        for (int input = 0; input < inputs; input++) {
            for (int output = 0; output < outputs; output++) {
                rows[input][output] = parameters[start + output * inputs + input];
            }
        }
        return new Layer(rows, Arrays.copyOfRange(parameters, biases(), end()));
    }
}
