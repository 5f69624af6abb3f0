package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Digest;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.solver.FlightDecay;
import org.skerry.solver.LevyDifferentialEvolution;

class VeloTest {
    private static final int INSTANCES = 5;

    private static Velo with(double flightProbability, int populationSize, double klWeight) {
        Velo velo = Velo.DEFAULT;
        return new Velo(
                populationSize,
                velo.crossover(),
                velo.weight(),
                flightProbability,
                velo.flightDecay(),
                velo.decay(),
                velo.flightScale(),
                velo.levyIndex(),
                velo.inPlace(),
                velo.autoencoder(),
                velo.training(),
                klWeight,
                velo.latentDimension(),
                velo.hiddenUnits(),
                velo.schemes(),
                velo.trainingEpochs(),
                velo.batchSize(),
                velo.learningRate());
    }

    private static Search run(Velo velo, Problem problem, long evaluations, Object... path) {
        Search search = velo.start(problem, Budget.ofEvaluations(evaluations), Rng.of(1, path));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search;
    }

    /** VELO, Table II. */
    @Test
    void publishedParametersAreThoseOfTableII() {
        Velo velo = Velo.PUBLISHED;
        assertThat(velo.flightProbability()).isEqualTo(0.3);
        assertThat(velo.flightDecay()).isEqualTo(7);
        assertThat(velo.decay()).isEqualTo(FlightDecay.QUADRATIC);
        assertThat(velo.populationSize()).isEqualTo(50);
        assertThat(velo.crossover()).isEqualTo(0.9);
        assertThat(velo.latentDimension()).isEqualTo(25);
        assertThat(velo.hiddenUnits()).isEqualTo(64);
        assertThat(velo.learningRate()).isEqualTo(1e-3);
        assertThat(velo.batchSize()).isEqualTo(128);
        assertThat(velo.trainingEpochs()).isEqualTo(200);
        assertThat(velo.autoencoderSpec()).isEqualTo(AutoencoderSpec.PUBLISHED);
    }

    @Test
    void theDefaultDiffersFromTheLetterInWhatIsLearntAndItsWeight() {
        assertThat(Velo.DEFAULT.autoencoderSpec()).isEqualTo(AutoencoderSpec.DEFAULT);
        assertThat(Velo.DEFAULT.training()).isEqualTo(TrainingSet.DIRICHLET);
        assertThat(Velo.DEFAULT.klWeight()).isEqualTo(0.1);
        assertThat(with(0.3, 50, 1).autoencoderSpec().training()).isEqualTo(TrainingSet.DIRICHLET);
    }

    @Test
    void searchIsLevyDifferentialEvolutionInTheBoxOfItsProblem() {
        TableChoices choices = TableChoices.tableTwo(10, Rng.of(1, "instance"));
        LatentProblem problem = new LatentProblem(choices, RandomAutoencoder.space(30, 1));
        Search velo = run(Velo.DEFAULT, problem, 1000, "run");
        Search search =
                LevyDifferentialEvolution.PUBLISHED.start(problem, Budget.ofEvaluations(1000), Rng.of(1, "run"));
        while (!search.isDone()) {
            search.step(problem);
        }
        assertThat(velo.champion().genes()).isEqualTo(search.champion().genes()).hasSize(25);
        assertThat(velo.champion().objective()).isEqualTo(search.champion().objective());
    }

    @Test
    void rangesAreThoseOfTheSearchAndOfTheAutoencoder() {
        assertThatThrownBy(() -> with(0.3, 2, 1)).hasMessage("populationSize (2) must be at least 3");
        assertThatThrownBy(() -> with(1.5, 50, 1)).hasMessage("flightProbability (1.5) must lie in [0.0, 1.0]");
        assertThatThrownBy(() -> with(0.3, 50, -1)).hasMessage("klWeight (-1.0) must be at least 0.0");
    }

    /** The same on every machine, as no engine is in it; a change needs a new revision of VELO. */
    @Test
    void goldenBits() {
        TableChoices choices = TableChoices.tableTwo(100, Rng.of(1, "instance"));
        Search search = run(Velo.DEFAULT, new LatentProblem(choices, RandomAutoencoder.space(300, 1)), 5000, "run");
        assertThat(new Digest()
                        .add(search.population().genes())
                        .add(search.champion().genes())
                        .add(search.champion().objective())
                        .id())
                .isEqualTo("930a24658adebab9242f164604b9f607");
    }

    /** Mean over instances of objective / optimum. */
    private static double ratio(LatentModel model) {
        double sum = 0;
        for (int instance = 0; instance < INSTANCES; instance++) {
            TableChoices choices = TableChoices.tableTwo(100, Rng.of(1, "instance", instance));
            Search search = run(Velo.DEFAULT, new LatentProblem(choices, model.space()), 25_000, "run", instance);
            sum += search.champion().objective() / choices.optimum();
        }
        return sum / INSTANCES;
    }

    /** What was learnt decides: mixes of tiers hold the all-cloud plan, which is within 4 % of the optimum. */
    @Test
    void mixesOfTiersBringVeloNearTheOptimum() {
        assertThat(ratio(Trained.dirichlet())).isBetween(1.0, 1.06);
        assertThat(ratio(Trained.deterministic())).isBetween(1.0, 1.06);
    }

    /** An image of uniform schemes holds nothing near the optimum, whether the codes collapsed or not. */
    @Test
    void uniformSchemesKeepVeloFarFromTheOptimum() {
        assertThat(ratio(Trained.letter())).isBetween(8.0, 18.0);
        assertThat(ratio(Trained.uniform())).isBetween(5.0, 12.0);
    }
}
