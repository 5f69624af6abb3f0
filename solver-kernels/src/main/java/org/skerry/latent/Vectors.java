package org.skerry.latent;

/**
 * Sums over stretches of arrays, in one fixed order: the bits are the same on every machine. They are taken as four
 * interleaved sums, which a processor adds side by side.
 */
final class Vectors {
    /** Terms between two looks at a limit. */
    private static final int STRIDE = 32;

    private Vectors() {}

    /** Inner product of two stretches. */
    static double dot(double[] a, int atA, double[] b, int atB, int length) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int j = 0;
        for (; j + 3 < length; j += 4) {
            sum0 += a[atA + j] * b[atB + j];
            sum1 += a[atA + j + 1] * b[atB + j + 1];
            sum2 += a[atA + j + 2] * b[atB + j + 2];
            sum3 += a[atA + j + 3] * b[atB + j + 3];
        }
        for (; j < length; j++) {
            sum0 += a[atA + j] * b[atB + j];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** Squared Euclidean distance of two stretches. */
    static double squaredDistance(double[] a, int atA, double[] b, int atB, int length) {
        return squaredDistance(a, atA, b, atB, length, Double.POSITIVE_INFINITY);
    }

    /**
     * Squared Euclidean distance of two stretches, if it is below a limit, with the same bits as without one; otherwise
     * what has been summed by the time that the limit is reached, which is not below it either.
     */
    static double squaredDistance(double[] a, int atA, double[] b, int atB, int length, double limit) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int j = 0;
        while (j + 3 < length) {
            for (int end = Math.min(j + STRIDE, length - 3); j < end; j += 4) {
                double d0 = a[atA + j] - b[atB + j];
                double d1 = a[atA + j + 1] - b[atB + j + 1];
                double d2 = a[atA + j + 2] - b[atB + j + 2];
                double d3 = a[atA + j + 3] - b[atB + j + 3];
                sum0 += d0 * d0;
                sum1 += d1 * d1;
                sum2 += d2 * d2;
                sum3 += d3 * d3;
            }
            double sum = (sum0 + sum1) + (sum2 + sum3);
            if (sum >= limit) {
                return sum;
            }
        }
        for (; j < length; j++) {
            double d = a[atA + j] - b[atB + j];
            sum0 += d * d;
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** Adds {@code factor} times a stretch of {@code x} to one of {@code y}. */
    static void addScaled(double factor, double[] x, int atX, double[] y, int atY, int length) {
        for (int j = 0; j < length; j++) {
            y[atY + j] += factor * x[atX + j];
        }
    }
}
