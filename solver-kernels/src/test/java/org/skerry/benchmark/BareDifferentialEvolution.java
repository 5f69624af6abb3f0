package org.skerry.benchmark;

import org.skerry.problem.benchmark.Turns;

/**
 * DE/rand/1/bin on centred Rastrigin as one would write it for this function alone: one method, local variables, no
 * interface, no budget, no champion. The same generator, the same transcendental function, the same number of draws.
 */
final class BareDifferentialEvolution {
    private static final double BOUND = 5.12;

    private BareDifferentialEvolution() {}

    /** The least value after the sample and so many generations. */
    static double run(int size, int dimension, double weight, double crossover, int generations, long seed) {
        Xoshiro random = new Xoshiro(seed);
        double[] genes = new double[size * dimension];
        double[] fitness = new double[size];
        double[] trials = new double[size * dimension];
        double[] trialFitness = new double[size];
        for (int k = 0; k < genes.length; k++) {
            genes[k] = -BOUND + 2 * BOUND * random.nextDouble();
        }
        for (int i = 0; i < size; i++) {
            fitness[i] = rastrigin(genes, i * dimension, dimension);
        }
        for (int generation = 0; generation < generations; generation++) {
            for (int i = 0; i < size; i++) {
                int a = random.other(size, i, -1, -1);
                int b = random.other(size, i, a, -1);
                int c = random.other(size, i, a, b);
                int kept = random.nextInt(dimension);
                int x = i * dimension;
                int xa = a * dimension;
                int xb = b * dimension;
                int xc = c * dimension;
                long s0 = random.s0;
                long s1 = random.s1;
                long s2 = random.s2;
                long s3 = random.s3;
                for (int j = 0; j < dimension; j++) {
                    long bits = Long.rotateLeft(s0 + s3, 23) + s0;
                    long t = s1 << 17;
                    s2 ^= s0;
                    s3 ^= s1;
                    s1 ^= s2;
                    s0 ^= s3;
                    s2 ^= t;
                    s3 = Long.rotateLeft(s3, 45);
                    double gene = genes[x + j];
                    if ((bits >>> 11) * 0x1.0p-53 < crossover || j == kept) {
                        gene = genes[xa + j] + weight * (genes[xb + j] - genes[xc + j]);
                        gene = gene < -BOUND ? -BOUND : gene > BOUND ? BOUND : gene;
                    }
                    trials[x + j] = gene;
                }
                random.s0 = s0;
                random.s1 = s1;
                random.s2 = s2;
                random.s3 = s3;
                trialFitness[i] = rastrigin(trials, x, dimension);
            }
            for (int i = 0; i < size; i++) {
                if (trialFitness[i] <= fitness[i]) {
                    System.arraycopy(trials, i * dimension, genes, i * dimension, dimension);
                    fitness[i] = trialFitness[i];
                }
            }
        }
        double best = Double.POSITIVE_INFINITY;
        for (double value : fitness) {
            best = Math.min(best, value);
        }
        return best;
    }

    private static double rastrigin(double[] genes, int offset, int dimension) {
        double sum = 0;
        for (int j = 0; j < dimension; j++) {
            double x = genes[offset + j];
            sum += x * x + 10 * Turns.versine(x);
        }
        return sum;
    }

    /** xoshiro256++, seeded by SplitMix64 as its authors advise. */
    private static final class Xoshiro {
        private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

        private long s0;
        private long s1;
        private long s2;
        private long s3;

        Xoshiro(long seed) {
            long state = seed;
            s0 = mix(state += GOLDEN_GAMMA);
            s1 = mix(state += GOLDEN_GAMMA);
            s2 = mix(state += GOLDEN_GAMMA);
            s3 = mix(state + GOLDEN_GAMMA);
        }

        private static long mix(long state) {
            long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            return z ^ (z >>> 31);
        }

        long nextLong() {
            long bits = Long.rotateLeft(s0 + s3, 23) + s0;
            long t = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = Long.rotateLeft(s3, 45);
            return bits;
        }

        double nextDouble() {
            return (nextLong() >>> 11) * 0x1.0p-53;
        }

        int nextInt(int bound) {
            return (int) (((nextLong() >>> 32) * bound) >>> 32);
        }

        int other(int bound, int first, int second, int third) {
            int picked;
            do {
                picked = nextInt(bound);
            } while (picked == first || picked == second || picked == third);
            return picked;
        }
    }
}
