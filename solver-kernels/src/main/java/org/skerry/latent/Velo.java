package org.skerry.latent;

import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.solver.FlightDecay;
import org.skerry.solver.LevyDifferentialEvolution;

/**
 * VELO: Levy differential evolution in the latent space of a variational autoencoder. Its parameters are those of
 * {@link LevyDifferentialEvolution} and of {@link AutoencoderSpec}, side by side.
 *
 * <p>The paper's ablations are settings: {@code autoencoder = AE} is VELO(AE), {@code flightProbability = 0} is
 * VELO(DE), {@code flightDecay = 0} is VELO(LF).
 *
 * @param populationSize candidates P, at least 3
 * @param crossover crossover probability CR
 * @param weight differential weight F
 * @param flightProbability probability alpha_l of a flight before decay
 * @param flightDecay rate beta_l of the decay
 * @param decay shape of the decay
 * @param flightScale factor alpha of a Levy step, in latent units
 * @param levyIndex stability index of the Levy steps, beta of Eq. 11
 * @param inPlace whether a candidate that was replaced is seen by the rows after it in the same generation
 * @param autoencoder variational or deterministic
 * @param training distribution of the schemes learnt
 * @param klWeight weight of the Kullback-Leibler term
 * @param latentDimension dimension Dim_0 of the latent space
 * @param hiddenUnits units Dim_1 of each hidden layer
 * @param schemes schemes of the training set
 * @param trainingEpochs passes over the training set
 * @param batchSize schemes per step of the optimiser
 * @param learningRate learning rate of Adam
 */
@Described(
        title = "Levy differential evolution in the latent space of a variational autoencoder",
        source = "VELO, Sec. IV, Eqs. 7-14, Algorithm 1, Table II",
        revision = 2,
        order = "sequential; generational with inPlace = false",
        evaluationsPerGeneration = "populationSize",
        branches = "flight: a trial is a Levy flight (Eq. 12) instead of a difference (Eq. 14)",
        departures = {
            "training = dirichlet: schemes have their own mix of tiers. The letter, uniform, has no structure to learn",
            "klWeight = 0.1: at the letter, 1, the codes of uniform schemes collapse to the prior and say nothing",
            "The squared error is summed over outputs; the paper says mean and not over what. A mean over outputs"
                    + " collapses every code",
            "Initial candidates are scored as decoded; Algorithm 1 keeps the objective of the scheme before it was"
                    + " encoded, which the decoder need not give back",
            "Codes are clipped to the mean of the training set's codes plus and minus 5 standard deviations; the paper"
                    + " has no bounds",
            "The difference starts from the candidate itself as in Eq. 14 and Algorithm 1, not from a third one as in"
                    + " Eq. 10: the algorithm is the executable text",
            "A Levy step is drawn for every gene: a common step would move along the diagonal only"
        })
public record Velo(
        @Parameter(value = "Candidates P", source = "given: Table II", min = 3)
        int populationSize,

        @Parameter(value = "Crossover probability CR", source = "given: Table II", min = 0, max = 1)
        double crossover,

        @Parameter(
                value = "Differential weight F",
                source = "chosen: the paper gives none; customary",
                min = 0,
                max = 2,
                aboveMin = true)
        double weight,

        @Parameter(
                value = "Probability alpha_l of a Levy flight before decay; 0 is VELO(DE)",
                source = "given: Table II",
                min = 0,
                max = 1)
        double flightProbability,

        @Parameter(value = "Decay rate beta_l; 0 is VELO(LF)", source = "given: Table II", min = 0)
        double flightDecay,

        @Parameter(
                value = "Decay with n^2/n_max, the letter of Eq. 13, or with n/n_max, as its text says",
                source = "given: Eq. 13")
        FlightDecay decay,

        @Parameter(
                value = "Factor alpha of a Levy step, in latent units",
                source = "chosen: the paper gives none",
                min = 0,
                aboveMin = true)
        double flightScale,

        @Parameter(
                value = "Stability index of the Levy steps, beta of Eq. 11",
                source = "chosen: the paper gives none; customary",
                min = 0,
                max = 2,
                aboveMin = true,
                belowMax = true)
        double levyIndex,

        @Parameter(
                value = "Row by row as in Algorithm 1; false builds all trials from the old population, which"
                        + " lets a batch be evaluated in parallel",
                source = "given: Algorithm 1")
        boolean inPlace,

        @Parameter(value = "Variational or deterministic autoencoder; AE is VELO(AE)", source = "given: Sec. IV-A")
        AutoencoderKind autoencoder,

        @Parameter(
                value = "Distribution of the schemes learnt",
                source = "chosen: dirichlet, as uniform schemes have no structure to learn")
        TrainingSet training,

        @Parameter(
                value = "Weight of the Kullback-Leibler term (Eq. 9)",
                source = "chosen: 0.1, as at 1 the codes of uniform schemes collapse to the prior",
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
        implements LatentSolver {

    /** The default: Table II on schemes that an autoencoder can learn. */
    public static final Velo DEFAULT = of(LevyDifferentialEvolution.PUBLISHED, AutoencoderSpec.DEFAULT);

    /** The letter: uniform schemes and the loss of Eq. 9 without a weight. */
    public static final Velo PUBLISHED = of(LevyDifferentialEvolution.PUBLISHED, AutoencoderSpec.PUBLISHED);

    /** Checks the ranges, which are those of the search and of the autoencoder. */
    public Velo {
        new LevyDifferentialEvolution(
                populationSize,
                crossover,
                weight,
                flightProbability,
                flightDecay,
                decay,
                flightScale,
                levyIndex,
                inPlace);
        new AutoencoderSpec(
                autoencoder,
                training,
                klWeight,
                latentDimension,
                hiddenUnits,
                schemes,
                trainingEpochs,
                batchSize,
                learningRate);
    }

    private static Velo of(LevyDifferentialEvolution search, AutoencoderSpec spec) {
        return new Velo(
                search.populationSize(),
                search.crossover(),
                search.weight(),
                search.flightProbability(),
                search.flightDecay(),
                search.decay(),
                search.flightScale(),
                search.levyIndex(),
                search.inPlace(),
                spec.autoencoder(),
                spec.training(),
                spec.klWeight(),
                spec.latentDimension(),
                spec.hiddenUnits(),
                spec.schemes(),
                spec.trainingEpochs(),
                spec.batchSize(),
                spec.learningRate());
    }

    @Override
    public AutoencoderSpec autoencoderSpec() {
        return new AutoencoderSpec(
                autoencoder,
                training,
                klWeight,
                latentDimension,
                hiddenUnits,
                schemes,
                trainingEpochs,
                batchSize,
                learningRate);
    }

    /** Searches the box of the problem it is given; a {@link LatentProblem} makes that the latent box. */
    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return search().start(problem, budget, rng);
    }

    private LevyDifferentialEvolution search() {
        return new LevyDifferentialEvolution(
                populationSize,
                crossover,
                weight,
                flightProbability,
                flightDecay,
                decay,
                flightScale,
                levyIndex,
                inPlace);
    }
}
