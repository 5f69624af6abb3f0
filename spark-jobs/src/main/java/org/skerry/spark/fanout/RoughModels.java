package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.AutoencoderTraining;
import org.skerry.latent.LatentModel;
import org.skerry.latent.LatentSpace;
import org.skerry.latent.TrainingProgress;
import org.skerry.spark.result.OutputStore;

/**
 * The autoencoders of an output, trained on a few batches: enough to search in their spaces for a while, and to tell how
 * long the whole training takes of those that are not recorded.
 */
final class RoughModels {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int BATCHES = 8;

    private final Workload workload;
    private final OutputStore store;
    private final Map<Models.Key, LatentModel> models = new HashMap<>();
    private final Map<Models.Key, Double> seconds = new HashMap<>();

    /** None yet. */
    RoughModels(Workload workload, OutputStore store) {
        this.workload = workload;
        this.store = store;
    }

    /** Trains what a cell needs, unless another cell needed the same. */
    void train(Cell cell) throws IOException {
        for (AutoencoderSpec spec : cell.method().autoencoders()) {
            Models.Key key = key(cell, spec);
            if (!models.containsKey(key)) {
                double predicted = train(key);
                if (!store.exists(Models.file(key))) {
                    seconds.put(key, predicted);
                }
            }
        }
    }

    /** Keeps the rough model, and extrapolates the seconds of its whole training. */
    private double train(Models.Key key) {
        AutoencoderSpec spec = key.spec();
        int schemes = Math.min(spec.schemes(), BATCHES * spec.batchSize());
        AutoencoderSpec few = new AutoencoderSpec(
                spec.autoencoder(),
                spec.training(),
                spec.klWeight(),
                spec.latentDimension(),
                spec.hiddenUnits(),
                schemes,
                1,
                spec.batchSize(),
                spec.learningRate());
        AutoencoderTraining.train(few, key.tasks(), key.options(), 1, TrainingProgress.NONE);
        long start = System.nanoTime();
        models.put(key, AutoencoderTraining.train(few, key.tasks(), key.options(), 1, TrainingProgress.NONE));
        double measured = (System.nanoTime() - start) / NANOS_PER_SECOND;
        return measured * spec.schemes() / schemes * spec.trainingEpochs();
    }

    /** The rough spaces of a cell. */
    Map<AutoencoderSpec, LatentSpace> spaces(Cell cell) {
        Map<AutoencoderSpec, LatentSpace> spaces = new HashMap<>();
        for (AutoencoderSpec spec : cell.method().autoencoders()) {
            spaces.put(spec, models.get(key(cell, spec)).space());
        }
        return spaces;
    }

    /** Whether a cell needs one that is not recorded. */
    boolean isAwaited(Cell cell) {
        return cell.method().autoencoders().stream().anyMatch(spec -> seconds.containsKey(key(cell, spec)));
    }

    /** How many are not recorded. */
    int trainings() {
        return seconds.size();
    }

    /** Predicted seconds of the training of those that are not recorded, on one core. */
    double work() {
        return seconds.values().stream().mapToDouble(each -> each).sum();
    }

    /** Predicted seconds of it with so many trained side by side: no shorter than the longest. */
    double seconds(int threads) {
        double longest =
                seconds.values().stream().mapToDouble(each -> each).max().orElse(0);
        return Math.max(longest, work() / threads);
    }

    private Models.Key key(Cell cell, AutoencoderSpec spec) {
        ChoiceProblem choices = workload.choices(cell);
        return Models.key(cell.set(), choices, spec);
    }
}
