package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/** VELO at N = 100 with the published training, 10 000 schemes and 200 training epochs: objective / optimum. */
@Tag("long")
class VeloAtFullTrainingTest {
    private static final int INSTANCES = 10;

    private static LatentModel model(TrainingSet set, double klWeight) {
        AutoencoderSpec spec = new AutoencoderSpec(AutoencoderKind.VAE, set, klWeight, 25, 64, 10_000, 200, 128, 1e-3);
        return AutoencoderTraining.train(spec, 100, 3, 1, TrainingProgress.NONE);
    }

    private static double ratio(LatentModel model) {
        double sum = 0;
        for (int instance = 0; instance < INSTANCES; instance++) {
            TableChoices choices = TableChoices.tableTwo(100, Rng.of(1, "instance", instance));
            LatentProblem problem = new LatentProblem(choices, model.space());
            Search search = Velo.DEFAULT.start(problem, Budget.ofEvaluations(25_000), Rng.of(1, "run", instance));
            while (!search.isDone()) {
                search.step(problem);
            }
            sum += search.champion().objective() / choices.optimum();
        }
        return sum / INSTANCES;
    }

    @Test
    void theLetterCollapsesAndStaysFarFromTheOptimum() {
        LatentModel model = model(TrainingSet.UNIFORM, 1);
        assertThat(model.quality().kl()).isLessThan(0.05);
        assertThat(model.quality().activeLatents()).isZero();
        assertThat(ratio(model)).isBetween(8.0, 18.0);
    }

    @Test
    void aSmallerWeightKeepsTheCodesButNotTheOptimum() {
        LatentModel model = model(TrainingSet.UNIFORM, 0.1);
        assertThat(model.quality().activeLatents()).isGreaterThanOrEqualTo(20);
        assertThat(ratio(model)).isBetween(5.0, 12.0);
    }

    /** Two latents hold a mix of three tiers, so at weight 1 all that can be found is about the best mix. */
    @Test
    void mixesOfTiersComeNearTheOptimumAtEitherWeight() {
        LatentModel letter = model(TrainingSet.DIRICHLET, 1);
        assertThat(letter.quality().activeLatents()).isEqualTo(2);
        assertThat(ratio(letter)).isBetween(1.0, 1.06);
        LatentModel weighted = model(TrainingSet.DIRICHLET, 0.1);
        assertThat(weighted.quality().activeLatents()).isGreaterThanOrEqualTo(20);
        assertThat(ratio(weighted)).isBetween(1.0, 1.06);
    }
}
