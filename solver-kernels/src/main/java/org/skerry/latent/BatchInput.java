package org.skerry.latent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.skerry.search.Rng;

/**
 * Values on their way to the engine, through one direct buffer that every batch uses again. An array made from a Java
 * array would get a direct buffer of its own, and those pile up to gigabytes before the collector, which sees a small
 * heap, frees them.
 */
final class BatchInput {
    private final int columns;
    private final float[] values;
    private final ByteBuffer buffer;

    BatchInput(int rows, int columns) {
        this.columns = columns;
        values = new float[Math.multiplyExact(rows, columns)];
        buffer = ByteBuffer.allocateDirect(Math.multiplyExact(values.length, Float.BYTES))
                .order(ByteOrder.nativeOrder());
    }

    /** Fills the first rows with schemes {@code order[from], order[from + 1], ...}, one-hot. */
    void fillOneHot(int[][] schemes, int[] order, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            int[] scheme = schemes[order[from + row]];
            OneHot.write(scheme, columns / scheme.length, values, row * columns);
        }
    }

    /** Fills the first rows with standard normal noise. */
    void fillGaussian(int rows, Rng rng) {
        for (int k = 0; k < rows * columns; k++) {
            values[k] = (float) rng.nextGaussian();
        }
    }

    /**
     * An array of the first rows, which shares this object's memory: the batch's manager must be closed before the
     * values of another batch are uploaded.
     */
    NDArray upload(NDManager batch, int rows) {
        int length = rows * columns;
        buffer.clear();
        buffer.asFloatBuffer().put(values, 0, length);
        buffer.limit(length * Float.BYTES);
        return batch.create(buffer, new Shape(rows, columns), DataType.FLOAT32);
    }
}
