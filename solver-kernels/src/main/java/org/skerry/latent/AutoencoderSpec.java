package org.skerry.latent;

import java.io.Serializable;
import java.util.Objects;
import org.skerry.search.Parameter;
import org.skerry.search.Ranges;

/**
 * An autoencoder of one-hot schemes and its training (VELO, Sec. IV-A and Table II). The encoder has the widths
 * D - hiddenUnits - latentDimension and the decoder the reverse, with D = tasks x options; hidden layers are rectified
 * and the output goes through the logistic function. The loss of a scheme x with code z and reconstruction y is
 *
 * <pre>sum_j (y_j - x_j)^2 + klWeight * 1/2 sum_k (sigma_k^2 + mu_k^2 - 1 - log sigma_k^2),    (Eq. 9)</pre>
 *
 * and Adam follows the gradient of its mean over a batch. The paper calls the first term a mean squared error without
 * saying what the mean is over. Here it is a sum over outputs and a mean over schemes: divided by D as well, it would be
 * so small beside the second term that every code collapses to the prior.
 *
 * @param autoencoder variational or deterministic
 * @param training distribution of the schemes learnt
 * @param klWeight weight of the Kullback-Leibler term, at least 0; a deterministic autoencoder has none
 * @param latentDimension dimension Dim_0 of the latent space
 * @param hiddenUnits units Dim_1 of each hidden layer
 * @param schemes schemes of the training set, at least 2
 * @param trainingEpochs passes over the training set
 * @param batchSize schemes per step of the optimiser
 * @param learningRate learning rate of Adam, in (0, 1]
 */
public record AutoencoderSpec(
        @Parameter(value = "Variational or deterministic autoencoder", source = "given: Sec. IV-A")
        AutoencoderKind autoencoder,

        @Parameter(
                value = "Distribution of the schemes learnt",
                source = "chosen: dirichlet, as uniform schemes have no structure to learn; uniform is the letter")
        TrainingSet training,

        @Parameter(
                value = "Weight of the Kullback-Leibler term (Eq. 9)",
                source = "chosen: 0.1, as at the letter's 1 the codes of uniform schemes collapse to the prior",
                min = 0)
        double klWeight,

        @Parameter(value = "Dimension Dim_0 of the latent space", source = "given: Table II", min = 1)
        int latentDimension,

        @Parameter(value = "Units Dim_1 of each hidden layer", source = "given: Table II", min = 1)
        int hiddenUnits,

        @Parameter(value = "Schemes of the training set", source = "chosen: the paper says sufficient", min = 2)
        int schemes,

        @Parameter(value = "Passes over the training set", source = "given: Table II", min = 1)
        int trainingEpochs,

        @Parameter(value = "Schemes per step of the optimiser", source = "given: Table II", min = 1)
        int batchSize,

        @Parameter(value = "Learning rate of Adam", source = "given: Table II", min = 0, aboveMin = true, max = 1)
        double learningRate)
        implements Serializable {

    /** The default: the architecture and the optimiser of Table II on schemes that an autoencoder can learn. */
    public static final AutoencoderSpec DEFAULT =
            new AutoencoderSpec(AutoencoderKind.VAE, TrainingSet.DIRICHLET, 0.1, 25, 64, 10_000, 200, 128, 1e-3);

    /** The letter of the paper: uniform schemes, and a Kullback-Leibler term of weight 1 (Eq. 9). */
    public static final AutoencoderSpec PUBLISHED =
            new AutoencoderSpec(AutoencoderKind.VAE, TrainingSet.UNIFORM, 1, 25, 64, 10_000, 200, 128, 1e-3);

    /** Validates the ranges. */
    public AutoencoderSpec {
        Objects.requireNonNull(autoencoder, "autoencoder");
        Objects.requireNonNull(training, "training");
        Ranges.atLeast("klWeight", klWeight, 0.0);
        Ranges.atLeast("latentDimension", latentDimension, 1);
        Ranges.atLeast("hiddenUnits", hiddenUnits, 1);
        Ranges.atLeast("schemes", schemes, 2);
        Ranges.atLeast("trainingEpochs", trainingEpochs, 1);
        Ranges.atLeast("batchSize", batchSize, 1);
        Ranges.above("learningRate", learningRate, 0);
        Ranges.within("learningRate", learningRate, 0, 1);
    }
}
