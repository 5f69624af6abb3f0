package org.skerry.latent;

import java.io.Serializable;

/**
 * A dense layer {@code y = x W + b} in plain Java. Immutable.
 *
 * <p>Every output is the bias plus the products of the inputs that are not zero, added in the order of the inputs, in
 * single precision: the same bits on every machine. The loops run over the outputs of whole weight rows, each row its
 * own array, because that is the form that HotSpot's compiler turns into vector instructions; over one flat array it
 * does not.
 */
final class Layer implements Serializable {
    private static final long serialVersionUID = 1;

    private final float[][] weights;
    private final float[] biases;

    /**
     * Takes the arrays, without copies.
     *
     * @param weights shape [inputs][outputs]
     * @param biases shape [outputs]
     */
    Layer(float[][] weights, float[] biases) {
        this.weights = weights;
        this.biases = biases;
    }

    int inputs() {
        return weights.length;
    }

    int outputs() {
        return biases.length;
    }

    float weight(int input, int output) {
        return weights[input][output];
    }

    float bias(int output) {
        return biases[output];
    }

    /**
     * The forward pass.
     *
     * @param x shape [inputs]
     * @param active working space of at least [inputs]
     * @param y the result, shape [outputs]
     */
    void forward(float[] x, int[] active, float[] y) {
        System.arraycopy(biases, 0, y, 0, biases.length);
        int count = nonZero(x, active);
        int k = 0;
        for (; k + 3 < count; k += 4) {
            int a = active[k];
            int b = active[k + 1];
            int c = active[k + 2];
            int d = active[k + 3];
            add(x[a], weights[a], x[b], weights[b], x[c], weights[c], x[d], weights[d], y);
        }
        for (; k < count; k++) {
            add(x[active[k]], weights[active[k]], y);
        }
    }

    private int nonZero(float[] x, int[] active) {
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            active[count] = i;
            if (x[i] != 0) {
                count++;
            }
        }
        return count;
    }

    /** Adds one weight row. */
    private static void add(float a, float[] rowA, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = y[j] + a * rowA[j];
        }
    }

    /** Adds four weight rows in their order, with one pass over the outputs; the bits are those of four single ones. */
    private static void add(
            float a, float[] rowA, float b, float[] rowB, float c, float[] rowC, float d, float[] rowD, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = y[j] + a * rowA[j] + b * rowB[j] + c * rowC[j] + d * rowD[j];
        }
    }

    /** Rectifies in place: negative values become 0. */
    static void rectify(float[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] = Math.max(0, values[j]);
        }
    }
}
