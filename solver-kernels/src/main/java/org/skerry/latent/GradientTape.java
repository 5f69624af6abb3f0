package org.skerry.latent;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Records what the calling thread does with arrays, so that it can take a gradient of it. DJL's own collector does the
 * same calls, but keeps one flag for the whole process, so that a second training has to wait; the engine below it
 * records per thread.
 */
final class GradientTape implements AutoCloseable {
    private final boolean recordedBefore = JniUtils.isGradMode();

    /** Begins to record; the engine must be loaded. */
    GradientTape() {
        JniUtils.setGradMode(true);
    }

    /**
     * Adds the gradient of a loss to those of the parameters.
     *
     * @param loss a scalar
     */
    void backward(NDArray loss) {
        NDArray one = loss.getManager().ones(loss.getShape(), loss.getDataType());
        JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
    }

    /** Ends recording. */
    @Override
    public void close() {
        JniUtils.setGradMode(recordedBefore);
    }
}
