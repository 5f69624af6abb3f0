package org.skerry.latent;

import java.io.Serializable;
import org.skerry.search.Ranges;

/**
 * How the autoencoder of a search is built and trained while the search runs.
 *
 * @param latentDimension greatest dimension of the code
 * @param latentRatio the code has a dimension of {@code ceil(d / latentRatio)} where that is less
 * @param learningRate learning rate of Adam
 * @param weightDecay factor of the parameters that is added to their gradient
 * @param trainingEpochs steps over the whole initial population
 * @param retrainingInterval generations between two trainings
 * @param retrainingEpochs steps of every later training, over the best of all evaluated candidates
 */
record EmbeddedTraining(
        int latentDimension,
        int latentRatio,
        double learningRate,
        double weightDecay,
        int trainingEpochs,
        int retrainingInterval,
        int retrainingEpochs)
        implements Serializable {
    /** Validates the ranges. */
    EmbeddedTraining {
        Ranges.atLeast("latentDimension", latentDimension, 1);
        Ranges.atLeast("latentRatio", latentRatio, 1);
        Ranges.above("learningRate", learningRate, 0);
        Ranges.within("learningRate", learningRate, 0, 1);
        Ranges.within("weightDecay", weightDecay, 0, 1);
        Ranges.atLeast("trainingEpochs", trainingEpochs, 0);
        Ranges.atLeast("retrainingInterval", retrainingInterval, 1);
        Ranges.atLeast("retrainingEpochs", retrainingEpochs, 0);
    }

    /** Dimension h of the code of d genes. */
    int hidden(int dimension) {
        return Math.min(latentDimension, (dimension - 1) / latentRatio + 1);
    }
}
