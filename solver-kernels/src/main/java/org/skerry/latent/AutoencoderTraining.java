package org.skerry.latent;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.skerry.search.Box;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;

/**
 * Trains autoencoders with DJL on the PyTorch engine. The same spec, size and seed give the same weights, bit for bit,
 * in every run, thread and process that uses the same build of PyTorch.
 */
public final class AutoencoderTraining {
    private static final int FRESH_SCHEMES = 1000;

    private final AutoencoderSpec spec;
    private final int[][] schemes;
    private final NDManager manager;
    private final TrainableAutoencoder network;
    private final Adam adam;
    private final BatchInput input;
    private final Rng order;
    private final Rng noise;

    private AutoencoderTraining(AutoencoderSpec spec, int[][] schemes, int options, long seed, NDManager manager) {
        this.spec = spec;
        this.schemes = schemes;
        this.manager = manager;
        int decisionDimension = Math.multiplyExact(schemes[0].length, options);
        network = new TrainableAutoencoder(manager, spec, decisionDimension, seed);
        adam = new Adam(manager, network.parameters(), spec.learningRate());
        input = new BatchInput(Math.min(spec.batchSize(), schemes.length), decisionDimension);
        order = Rng.of(seed, "training", "order");
        noise = Rng.of(seed, "training", "noise");
    }

    /**
     * Draws a training set and trains an autoencoder on it, in the calling thread alone. Several threads may train at
     * once.
     *
     * @param tasks tasks of a scheme, at least 1
     * @param options options of a task, at least 2
     * @param progress is told of every training epoch
     * @throws IllegalArgumentException if a size is out of its range
     * @throws IllegalStateException if DJL's PyTorch engine is not on the class path
     */
    public static LatentModel train(
            AutoencoderSpec spec, int tasks, int options, long seed, TrainingProgress progress) {
        Ranges.atLeast("tasks", tasks, 1);
        Ranges.atLeast("options", options, 2);
        int[][] schemes = spec.training().schemes(spec.schemes(), tasks, options, Rng.of(seed, "training", "schemes"));
        try (NDManager manager = PyTorch.engine().newBaseManager(Device.cpu())) {
            AutoencoderTraining training = new AutoencoderTraining(spec, schemes, options, seed, manager);
            List<EpochLoss> losses = training.run(progress);
            return model(spec, schemes, options, seed, losses, training.network.frozen());
        }
    }

    private List<EpochLoss> run(TrainingProgress progress) {
        List<EpochLoss> losses = new ArrayList<>();
        for (int epoch = 1; epoch <= spec.trainingEpochs(); epoch++) {
            EpochLoss loss = epoch();
            losses.add(loss);
            progress.done(epoch, spec.trainingEpochs(), loss);
        }
        return losses;
    }

    /** One pass over the training set in a fresh random order; the last batch may be smaller. */
    private EpochLoss epoch() {
        int[] shuffled = order.nextPermutation(schemes.length);
        double reconstruction = 0;
        double kl = 0;
        for (int from = 0; from < schemes.length; from += spec.batchSize()) {
            int rows = Math.min(spec.batchSize(), schemes.length - from);
            input.fillOneHot(schemes, shuffled, from, rows);
            try (NDManager batch = manager.newSubManager()) {
                TrainableAutoencoder.Loss loss = step(input.upload(batch, rows));
                reconstruction += rows * loss.reconstruction().getFloat();
                kl += rows * loss.kl().getFloat();
            }
        }
        reconstruction /= schemes.length;
        kl /= schemes.length;
        return new EpochLoss(reconstruction + spec.klWeight() * kl, reconstruction, kl);
    }

    private TrainableAutoencoder.Loss step(NDArray x) {
        TrainableAutoencoder.Loss loss;
        try (GradientTape tape = new GradientTape()) {
            loss = network.loss(x, noise);
            tape.backward(loss.total());
        }
        adam.step();
        return loss;
    }

    private static LatentModel model(
            AutoencoderSpec spec, int[][] schemes, int options, long seed, List<EpochLoss> losses, Weights weights) {
        int tasks = schemes[0].length;
        Appraisal appraisal = new Appraisal(weights, schemes, options);
        Box box = appraisal.box();
        int[][] fresh =
                spec.training().schemes(FRESH_SCHEMES, tasks, options, Rng.of(seed, "training", "fresh schemes"));
        ModelQuality quality = new ModelQuality(
                appraisal.kl(),
                appraisal.activeLatents(),
                Appraisal.accuracy(new LatentSpace(weights, box), fresh, options));
        return new LatentModel(spec, tasks, options, seed, losses, quality, weights, box);
    }
}
