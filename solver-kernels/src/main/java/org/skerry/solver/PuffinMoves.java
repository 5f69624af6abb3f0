package org.skerry.solver;

import java.io.Serializable;
import org.skerry.search.Box;
import org.skerry.search.Levy;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/**
 * The moves of a puffin, for given partners. Each writes one candidate, which may lie beyond the box, into an array from
 * an offset on.
 */
final class PuffinMoves implements Serializable {
    private static final long serialVersionUID = 1;

    private static final double RARE = 0.05;

    private final Box box;
    private final Population population;
    private final double synergy;
    private final Levy levy;

    PuffinMoves(ArcticPuffin solver, Box box, Population population) {
        this.box = box;
        this.population = population;
        synergy = solver.synergy();
        levy = Levy.of(solver.levyIndex());
    }

    /** 2 ln(1/r) (1 - t/T), which sends a puffin into the air where it exceeds the threshold. */
    static double behaviour(double progress, Rng rng) {
        return -2 * StrictMath.log(1 - rng.nextDouble()) * (1 - progress);
    }

    /** Aerial search: x_i + L (x_i - x_k), rarely shifted by one normal number in all genes. */
    void search(int i, int k, double[] to, int at, Rng rng) {
        double[] genes = population.genes();
        int x = population.offset(i);
        int other = population.offset(k);
        double shift = rng.nextDouble() < RARE ? rng.nextGaussian() : 0;
        for (int j = 0; j < box.dimension(); j++) {
            to[at + j] = genes[x + j] + levy.next(rng) * (genes[x + j] - genes[other + j]) + shift;
        }
    }

    /** tan(pi (r - 1/2)), the factor of a predation dive. */
    static double dive(Rng rng) {
        return StrictMath.tan(Math.PI * (rng.nextDouble() - 0.5));
    }

    /** Gathering: x_a + F l (x_b - x_c), where l is 1 or a Levy step per gene. */
    void gather(int a, int b, int c, double[] to, int at, Rng rng) {
        boolean flight = rng.nextDouble() < 0.5;
        add(a, b, c, flight, synergy, to, at, rng);
    }

    /** Intensified search: the gathered candidate times 1 + 0.1 (r - 1) (1 - t/T). */
    void intensify(double progress, double[] genes, int gathered, int at, Rng rng) {
        double factor = 1 + 0.1 * (rng.nextDouble() - 1) * (1 - progress);
        for (int j = 0; j < box.dimension(); j++) {
            genes[at + j] = genes[gathered + j] * factor;
        }
    }

    /** Avoiding predators: x_i + k (x_p - x_q), where k is one random number or F times a Levy step per gene. */
    void avoid(int i, int p, int q, double[] to, int at, Rng rng) {
        boolean flight = rng.nextDouble() < 0.5;
        add(i, p, q, flight, flight ? synergy : rng.nextDouble(), to, at, rng);
    }

    /** x_base plus a scaled difference, times a Levy step per gene if in flight. */
    private void add(int base, int b, int c, boolean flight, double scale, double[] to, int at, Rng rng) {
        double[] genes = population.genes();
        int x = population.offset(base);
        int from = population.offset(b);
        int minus = population.offset(c);
        for (int j = 0; j < box.dimension(); j++) {
            double step = flight ? scale * levy.next(rng) : scale;
            to[at + j] = genes[x + j] + step * (genes[from + j] - genes[minus + j]);
        }
    }
}
