package org.skerry.solver;

import org.skerry.search.Branch;
import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/** The search of {@link Puma}, and of {@link Ipoa} with other strides and acceptance. Equation numbers are IPOA's. */
final class PumaSearch extends Search {
    private static final long serialVersionUID = 1;

    /** Generations in which both phases run. */
    private static final int UNEXPERIENCED = 3;

    private final Puma puma;
    private final Stride stride;
    private final ChargingAcceptance acceptance;
    /** T, the generations that the schedules run over. */
    private final int planned;

    private final Ranking ranking;
    /** What each phase makes of the same parents in the unexperienced generations. */
    private final Population explored;

    private final Population exploited;
    private final Ranking exploredRanking;
    private final Population trial;
    private final Crossing crossing;
    /** a, b, e and f of Eq. 22. */
    private final int[] others = new int[4];
    /** Puma_male, the best candidate, kept aside because members may get worse. */
    private final Population leader;

    private final PhaseScore exploration;
    private final PhaseScore exploitation;
    private double explorationScore;
    private double exploitationScore;
    /** The least gain so far that was not 0; infinite before there was one. */
    private double leastGain = Double.POSITIVE_INFINITY;

    /** The phase of a generation after the unexperienced ones. */
    private final Branch exploring = branch("explore");
    /** Eq. 44. */
    private final Branch acceptingWorse = branch("accept-worse");

    private boolean exploredLast = true;
    /** Best fitness of the two phases in the generation before, in the unexperienced generations. */
    private double bestExplored;

    private double bestExploited;

    PumaSearch(Puma puma, Stride stride, ChargingAcceptance acceptance, Problem problem, Budget budget, Rng rng) {
        super(problem, budget, rng, puma.populationSize());
        this.puma = puma;
        this.stride = stride;
        this.acceptance = acceptance;
        int size = population.size();
        planned = Math.max(UNEXPERIENCED, budget.plannedGenerations((UNEXPERIENCED + 1) * size, size));
        ranking = new Ranking(population);
        explored = population.sibling(size);
        exploited = population.sibling(size);
        exploredRanking = new Ranking(explored);
        trial = population.sibling(1);
        leader = population.sibling(1);
        crossing = new Crossing(box.dimension());
        exploration = new PhaseScore(puma.escalation(), puma.resonance(), puma.diversity());
        exploitation = new PhaseScore(puma.escalation(), puma.resonance(), puma.diversity());
    }

    @Override
    protected void sampled() {
        follow();
        bestExplored = leader.fitness(0);
        bestExploited = leader.fitness(0);
    }

    /** Puma_male. */
    @Override
    public Leader leader() {
        return new Leader(leader.objective(0), leader.violation(0));
    }

    @Override
    protected void immigrated(int row) {
        follow();
    }

    @Override
    protected void advance(Evaluator evaluator) {
        if (generation() <= UNEXPERIENCED) {
            tryBothPhases(evaluator);
        } else {
            runBetterPhase(evaluator);
        }
    }

    private void tryBothPhases(Evaluator evaluator) {
        for (int row = 0; row < population.size(); row++) {
            explored.copyFrom(population, row, row);
            exploited.copyFrom(population, row, row);
        }
        explore(explored, exploredRanking, evaluator);
        exploit(exploited, evaluator);
        exploration.firstGain(generation(), noted(bestExplored - best(explored)));
        exploitation.firstGain(generation(), noted(bestExploited - best(exploited)));
        bestExplored = best(explored);
        bestExploited = best(exploited);
        ranking.sort();
        for (int row = 0; row < population.size(); row++) {
            ranking.admit(explored, row);
        }
        for (int row = 0; row < population.size(); row++) {
            ranking.admit(exploited, row);
        }
        follow();
        explorationScore = exploration.firstScore();
        exploitationScore = exploitation.firstScore();
    }

    private void runBetterPhase(Evaluator evaluator) {
        double exploreWaited = exploration.waited();
        double exploitWaited = exploitation.waited();
        boolean explores = exploring.decide(explorationScore > exploitationScore);
        if (explores) {
            explore(population, ranking, evaluator);
            exploration.chosen();
            exploitation.passedOver();
            exploration.gain(noted(leader.fitness(0) - best(population)));
        } else {
            exploit(population, evaluator);
            exploitation.chosen();
            exploration.passedOver();
            exploitation.gain(noted(leader.fitness(0) - best(population)));
        }
        follow();
        if (explores != exploredLast) {
            exploredLast = explores;
            exploration.duration(exploreWaited);
            exploitation.duration(exploitWaited);
        }
        if (explorationScore < exploitationScore) {
            exploration.lower();
            exploitation.higher();
        } else if (explorationScore > exploitationScore) {
            exploration.higher();
            exploitation.lower();
        }
        double least = leastGain == Double.POSITIVE_INFINITY ? 0 : leastGain;
        explorationScore = exploration.score(least);
        exploitationScore = exploitation.score(least);
    }

    /** The size of a change, after the least gain has taken note of it. */
    private double noted(double change) {
        double gain = Math.abs(change);
        if (gain > 0 && gain < leastGain) {
            leastGain = gain;
        }
        return gain;
    }

    private static double best(Population candidates) {
        return candidates.fitness(candidates.best());
    }

    /** Puma_male becomes the best candidate if that is better. */
    private void follow() {
        int best = population.best();
        if (population.fitness(best) < leader.fitness(0)) {
            leader.copyFrom(population, best, 0);
        }
    }

    /** The exploring phase, Eqs. 22-27, from the best candidate to the worst. */
    private void explore(Population candidates, Ranking order, Evaluator evaluator) {
        order.sort();
        double temperature = acceptance.temperature((double) generation() / planned);
        double crossover = puma.crossover();
        double increment = (1 - crossover) / candidates.size(); // Eqs. 25, 26
        for (int rank = 0; rank < candidates.size(); rank++) {
            int i = order.row(rank);
            trial.copyFrom(candidates, i, 0);
            crossing.draw(Math.min(1, crossover), rng); // Eq. 24
            if (rng.nextDouble() < 0.5) {
                wander();
            } else {
                combine(candidates, i);
            }
            evaluator.evaluate(trial, 0, 1);
            double fitness = trial.fitness(0);
            if (fitness < candidates.fitness(i)
                    || acceptingWorse.decide(acceptsWorse(fitness, candidates.fitness(i), temperature))) {
                candidates.copyFrom(trial, 0, i); // Eqs. 27, 44
            } else {
                crossover += increment;
            }
        }
    }

    /** Eq. 44; without a draw where the probability is 0. */
    private boolean acceptsWorse(double fitness, double parent, double temperature) {
        double probability = acceptance.probability(fitness, parent, temperature);
        return probability > 0 && rng.nextDouble() < probability;
    }

    /** Eq. 22, first case. */
    private void wander() {
        for (int k = 0; k < crossing.count(); k++) {
            int j = crossing.gene(k);
            trial.genes()[j] = box.sample(j, rng);
        }
    }

    /** Eq. 22, second case, in which x_c and x_d cancel; Eq. 37 with Levy strides. */
    private void combine(Population candidates, int i) {
        rng.nextDistinct(candidates.size(), i, others);
        double[] genes = candidates.genes();
        int a = candidates.offset(others[0]);
        int b = candidates.offset(others[1]);
        int e = candidates.offset(others[2]);
        int f = candidates.offset(others[3]);
        double direction = 2 * rng.nextDouble() - 1; // Eq. 23
        for (int k = 0; k < crossing.count(); k++) {
            int j = crossing.gene(k);
            double difference = 2 * (genes[a + j] - genes[b + j]) - (genes[e + j] - genes[f + j]);
            trial.genes()[j] = box.clip(j, genes[a + j] + direction * stride.next(rng) * difference);
        }
    }

    /** The exploiting phase, Eqs. 28-36, in the order of the rows. */
    private void exploit(Population candidates, Evaluator evaluator) {
        double sum = 0;
        for (double gene : candidates.genes()) {
            sum += gene;
        }
        for (int i = 0; i < candidates.size(); i++) {
            double[] genes = candidates.genes();
            int x = candidates.offset(i);
            if (rng.nextDouble() >= 0.5) {
                run(genes, x, sum);
            } else if (rng.nextDouble() < puma.longJump()) {
                jumpFar(genes, x);
            } else {
                jump(genes, x);
            }
            box.clip(trial.genes(), 0);
            evaluator.evaluate(trial, 0, 1);
            if (trial.fitness(0) < candidates.fitness(i)) {
                for (int j = 0; j < box.dimension(); j++) {
                    sum += trial.genes()[j] - genes[x + j];
                }
                candidates.copyFrom(trial, 0, i);
            }
        }
    }

    /** Eq. 28. */
    private void run(double[] genes, int x, double sum) {
        int size = population.size();
        int other = population.offset(rng.nextInt(size));
        double mean = sum / genes.length / size;
        double sign = rng.nextDouble() < 0.5 ? 1 : -1;
        double divisor = 1 + puma.runDivisor() * rng.nextDouble();
        for (int j = 0; j < box.dimension(); j++) {
            trial.genes()[j] = (mean * genes[other + j] - sign * genes[x + j]) / divisor;
        }
    }

    /** Eq. 29, with X_2^r - X_i in place of X_2^r; Eq. 38 with Levy strides. */
    private void jump(double[] genes, int x) {
        int other = population.offset(rng.nextInt(population.size()));
        double scale = 2 * rng.nextDouble();
        for (int j = 0; j < box.dimension(); j++) {
            double factor = scale * StrictMath.exp(rng.nextGaussian()) * stride.next(rng);
            trial.genes()[j] = leader.genes()[j] + factor * (genes[other + j] - genes[x + j]);
        }
    }

    /** Eqs. 31-36. */
    private void jumpFar(double[] genes, int x) {
        double scale = 2 * rng.nextDouble();
        double shift = 2 * rng.nextDouble() - 1;
        double share = 2 * rng.nextDouble() - 1; // Eq. 32
        double turn = 2 * rng.nextDouble();
        double decay = StrictMath.exp(2 - 2.0 * generation() / planned);
        double product = 0;
        double square = 0;
        for (int j = 0; j < box.dimension(); j++) {
            double f1 = rng.nextGaussian() * decay; // Eq. 33
            double w = rng.nextGaussian(); // Eq. 35
            double v = rng.nextGaussian(); // Eq. 36
            double f2 = w * v * v * StrictMath.cos(turn * w); // Eq. 34
            double numerator = f1 * share * genes[x + j] + f2 * (1 - share) * leader.genes()[j];
            double denominator = shift + rng.nextGaussian();
            product += numerator * denominator;
            square += denominator * denominator;
        }
        double quotient = product / square;
        for (int j = 0; j < box.dimension(); j++) {
            trial.genes()[j] = scale * quotient - leader.genes()[j]; // Eq. 31
        }
    }
}
