package org.skerry.latent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Models at N = 100 with the published widths, trained in a second or two on 2000 schemes and shared by the tests. */
final class Trained {
    private static final Map<AutoencoderSpec, LatentModel> MODELS = new ConcurrentHashMap<>();

    private Trained() {}

    private static LatentModel model(AutoencoderKind kind, TrainingSet set, double klWeight) {
        return MODELS.computeIfAbsent(
                new AutoencoderSpec(kind, set, klWeight, 25, 64, 2000, 60, 128, 1e-3),
                spec -> AutoencoderTraining.train(spec, 100, 3, 1, TrainingProgress.NONE));
    }

    /** Mixes of tiers, as by default. */
    static LatentModel dirichlet() {
        return model(AutoencoderKind.VAE, TrainingSet.DIRICHLET, 0.1);
    }

    /** Uniform schemes, the weight of the divergence as by default. */
    static LatentModel uniform() {
        return model(AutoencoderKind.VAE, TrainingSet.UNIFORM, 0.1);
    }

    /** Uniform schemes and weight 1: the letter of the paper. */
    static LatentModel letter() {
        return model(AutoencoderKind.VAE, TrainingSet.UNIFORM, 1);
    }

    /** VELO(AE) on mixes of tiers. */
    static LatentModel deterministic() {
        return model(AutoencoderKind.AE, TrainingSet.DIRICHLET, 0.1);
    }
}
