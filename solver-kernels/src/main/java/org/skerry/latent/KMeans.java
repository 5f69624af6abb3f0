package org.skerry.latent;

import java.util.Arrays;
import org.skerry.search.Rng;

/** Lloyd's algorithm (IEEE Trans. Inf. Theory 28, 1982) from centres that are distinct points drawn at random. */
final class KMeans {
    private final int dimension;
    private final double[] centres;
    private final int[] picked;
    private final int[] members;

    /**
     * Makes room.
     *
     * @param clusters the most that are asked for
     */
    KMeans(int clusters, int dimension) {
        this.dimension = dimension;
        centres = new double[clusters * dimension];
        picked = new int[clusters];
        members = new int[clusters];
    }

    /** The live centres, row-major. */
    double[] centres() {
        return centres;
    }

    /**
     * Finds the centres of clusters. A cluster that loses all its points keeps its centre.
     *
     * @param x points, row-major, shape [points x dimension]
     * @param clusters at most {@code points}
     * @param nearest working space, filled with the cluster of every point
     */
    void cluster(double[] x, int points, int clusters, int steps, Rng rng, int[] nearest) {
        draw(points, clusters, rng);
        for (int k = 0; k < clusters; k++) {
            System.arraycopy(x, picked[k] * dimension, centres, k * dimension, dimension);
        }
        for (int step = 0; step < steps; step++) {
            for (int point = 0; point < points; point++) {
                nearest[point] = nearest(x, point * dimension, clusters);
            }
            move(x, points, clusters, nearest);
        }
    }

    /** Distinct points, each subset as likely as any other (Floyd, Commun. ACM 30, 1987). */
    private void draw(int points, int clusters, Rng rng) {
        for (int k = 0; k < clusters; k++) {
            int last = points - clusters + k;
            int drawn = rng.nextInt(last + 1);
            for (int earlier = 0; earlier < k; earlier++) {
                if (picked[earlier] == drawn) {
                    drawn = last;
                    break;
                }
            }
            picked[k] = drawn;
        }
    }

    private int nearest(double[] x, int offset, int clusters) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < clusters; k++) {
            double square = Vectors.squaredDistance(x, offset, centres, k * dimension, dimension, least);
            if (square < least) {
                least = square;
                nearest = k;
            }
        }
        return nearest;
    }

    private void move(double[] x, int points, int clusters, int[] nearest) {
        Arrays.fill(members, 0);
        for (int point = 0; point < points; point++) {
            members[nearest[point]]++;
        }
        for (int k = 0; k < clusters; k++) {
            if (members[k] > 0) {
                Arrays.fill(centres, k * dimension, (k + 1) * dimension, 0);
            }
        }
        for (int point = 0; point < points; point++) {
            int k = nearest[point];
            Vectors.addScaled(1.0 / members[k], x, point * dimension, centres, k * dimension, dimension);
        }
    }
}
