package org.skerry.latent;

import org.skerry.encoding.ChoiceProblem;
import org.skerry.search.Box;
import org.skerry.search.Measures;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/**
 * A problem of choices as it is seen from a latent space: a candidate is a code, and its score is that of the scheme it
 * decodes to. Immutable and thread-safe; an evaluation allocates nothing once its thread has its working space.
 *
 * <p>What can be found is bounded by the decoder's image, which need not hold the optimum.
 */
public final class LatentProblem implements ChoiceProblem {
    /** Rows that are decoded before the inner problem scores them together: small enough for a core's cache. */
    private static final int ROWS = 64;

    private final ChoiceProblem problem;
    private final LatentSpace space;
    private final ThreadLocal<Population> decoded;

    /**
     * A problem in a latent space.
     *
     * @param problem any encoding of the instance; its {@linkplain ChoiceProblem#oneHot() one-hot form} is what codes
     *     decode to
     * @throws IllegalArgumentException if the space was made for another number of tasks or options
     */
    public LatentProblem(ChoiceProblem problem, LatentSpace space) {
        this.problem = problem.oneHot();
        this.space = space;
        int dimension = this.problem.box().dimension();
        if (space.decisionDimension() != dimension) {
            throw new IllegalArgumentException("the latent space decodes to " + space.decisionDimension() + " genes; "
                    + problem.tasks() + " tasks with " + problem.options() + " options need " + dimension);
        }
        decoded = ThreadLocal.withInitial(() -> new Population(ROWS, dimension));
    }

    /** The latent space of the codes. */
    public LatentSpace space() {
        return space;
    }

    @Override
    public int tasks() {
        return problem.tasks();
    }

    @Override
    public int options() {
        return problem.options();
    }

    @Override
    public ChoiceProblem oneHot() {
        return problem;
    }

    /** The latent box. */
    @Override
    public Box box() {
        return space.box();
    }

    @Override
    public void evaluate(Population batch, int row) {
        evaluate(batch, row, row + 1);
    }

    @Override
    public void evaluate(Population batch, int from, int to) {
        Population schemes = decoded.get();
        for (int start = from; start < to; start += ROWS) {
            int rows = Math.min(ROWS, to - start);
            space.decode(batch.genes(), batch.offset(start), schemes.genes(), 0, rows);
            problem.evaluate(schemes, 0, rows);
            for (int row = 0; row < rows; row++) {
                batch.score(start + row, schemes.objective(row), schemes.violation(row));
            }
        }
    }

    @Override
    public double penalty() {
        return problem.penalty();
    }

    /**
     * Codes of the inner problem's initial schemes, clipped to the latent box. They are scored as decoded, unlike in
     * VELO's Algorithm 1, which keeps the objective of the scheme before it was encoded: the decoder need not give that
     * scheme back, and a search that compares the two compares unlike things.
     */
    @Override
    public void sample(Population population, Rng rng) {
        Population inner = new Population(population.size(), problem.box().dimension());
        problem.sample(inner, rng);
        double[] genes = new double[inner.dimension()];
        for (int row = 0; row < population.size(); row++) {
            System.arraycopy(inner.genes(), inner.offset(row), genes, 0, genes.length);
            encode(problem.choice(genes), population.genes(), population.offset(row));
        }
    }

    /** The code of a scheme, clipped to the latent box. It may decode to another scheme. */
    @Override
    public void encode(int[] choice, double[] genes, int offset) {
        double[] scheme = new double[space.decisionDimension()];
        OneHot.write(choice, problem.options(), scheme, 0);
        space.encode(scheme, 0, genes, offset, 1);
        box().clip(genes, offset);
    }

    @Override
    public int[] choice(double[] genes) {
        return problem.choice(decoded(genes));
    }

    @Override
    public double[] decision(double[] genes) {
        return problem.decision(decoded(genes));
    }

    @Override
    public Measures measures(double[] genes) {
        return problem.measures(decoded(genes));
    }

    private double[] decoded(double[] genes) {
        double[] scores = new double[space.decisionDimension()];
        space.decode(genes, 0, scores, 0, 1);
        return scores;
    }
}
