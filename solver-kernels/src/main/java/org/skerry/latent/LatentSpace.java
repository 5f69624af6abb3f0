package org.skerry.latent;

import java.io.Serializable;
import org.skerry.search.Box;

/**
 * The space that an autoencoder spans, with its two maps in plain Java: one-hot schemes to their codes, and codes to
 * scores of every option of every task. Immutable and thread-safe; needs no native library.
 *
 * <p>Both maps work row by row in single precision and in a fixed order of operations, so the bits depend neither on
 * the number of rows nor on the machine. They allocate nothing once a thread has its working space.
 */
public final class LatentSpace implements Serializable {
    private static final long serialVersionUID = 1;

    private final Layer encoderHidden;
    private final Layer mean;
    private final Layer decoderHidden;
    private final Layer output;
    private final Box box;
    private final transient ThreadLocal<Workspace> workspace = ThreadLocal.withInitial(() -> new Workspace(this));

    LatentSpace(Weights weights, Box box) {
        this(weights.encoderHidden(), weights.mean(), weights.decoderHidden(), weights.output(), box);
    }

    private LatentSpace(Layer encoderHidden, Layer mean, Layer decoderHidden, Layer output, Box box) {
        this.encoderHidden = encoderHidden;
        this.mean = mean;
        this.decoderHidden = decoderHidden;
        this.output = output;
        this.box = box;
    }

    /** The same space with a thread's working space, which does not cross a wire. */
    private Object readResolve() {
        return new LatentSpace(encoderHidden, mean, decoderHidden, output, box);
    }

    /** Genes of a code. */
    public int dimension() {
        return mean.outputs();
    }

    /** Genes of a one-hot scheme: tasks x options. */
    public int decisionDimension() {
        return output.outputs();
    }

    /**
     * Where the search moves: for every latent the mean of the codes of the training set, plus and minus 5 of their
     * standard deviations. A variational code is a distribution, so its own variance counts too; the means alone would
     * leave a collapsed autoencoder, whose means hardly differ, a box that misses most of what its decoder can give.
     */
    public Box box() {
        return box;
    }

    /**
     * Codes of schemes: the mean of the posterior, without noise.
     *
     * @param schemes one-hot, row-major [scheme][task][option], from {@code schemeOffset}
     * @param codes the result, row-major [scheme][dimension], from {@code codeOffset}; not clipped to the box
     * @param rows number of schemes
     */
    public void encode(double[] schemes, int schemeOffset, double[] codes, int codeOffset, int rows) {
        Workspace space = workspace.get();
        for (int row = 0; row < rows; row++) {
            narrow(schemes, schemeOffset + row * decisionDimension(), space.scheme);
            encoderHidden.forward(space.scheme, space.active, space.hidden);
            Layer.rectify(space.hidden);
            mean.forward(space.hidden, space.active, space.code);
            widen(space.code, codes, codeOffset + row * dimension());
        }
    }

    /**
     * Scores of every option of every task; a task's option is the one of greatest score. The logistic function of a
     * score is the decoder's output. It is left out because it keeps the order, and because it would round high scores
     * to equal outputs.
     *
     * @param codes row-major [scheme][dimension], from {@code codeOffset}
     * @param scores the result, row-major [scheme][task][option], from {@code scoreOffset}
     * @param rows number of codes
     */
    public void decode(double[] codes, int codeOffset, double[] scores, int scoreOffset, int rows) {
        Workspace space = workspace.get();
        for (int row = 0; row < rows; row++) {
            narrow(codes, codeOffset + row * dimension(), space.code);
            decoderHidden.forward(space.code, space.active, space.hidden);
            Layer.rectify(space.hidden);
            output.forward(space.hidden, space.active, space.scheme);
            widen(space.scheme, scores, scoreOffset + row * decisionDimension());
        }
    }

    private static void narrow(double[] from, int offset, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] = (float) from[offset + j];
        }
    }

    private static void widen(float[] from, double[] to, int offset) {
        for (int j = 0; j < from.length; j++) {
            to[offset + j] = from[j];
        }
    }

    /** One thread's intermediate results. */
    private static final class Workspace {
        final float[] scheme;
        final float[] hidden;
        final float[] code;
        final int[] active;

        Workspace(LatentSpace space) {
            scheme = new float[space.decisionDimension()];
            hidden = new float[space.encoderHidden.outputs()];
            code = new float[space.dimension()];
            active = new int[Math.max(scheme.length, Math.max(hidden.length, code.length))];
        }
    }
}
