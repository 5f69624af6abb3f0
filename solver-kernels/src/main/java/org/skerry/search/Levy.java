package org.skerry.search;

import java.io.Serializable;

/**
 * Heavy-tailed steps by Mantegna's algorithm (Phys. Rev. E 49, 1994): u / |v|^(1/index) with u ~ N(0, sigma^2) and
 * v ~ N(0, 1).
 *
 * @param index stability index, in (0, 2); 1.5 is customary
 * @param sigma standard deviation of u, derived from the index
 */
public record Levy(double index, double sigma) implements Serializable {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    /** Validates the ranges. */
    public Levy {
        if (!(index > 0 && index < 2)) {
            throw new IllegalArgumentException("index (" + index + ") must lie in (0, 2)");
        }
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("sigma (" + sigma + ") must be positive");
        }
    }

    /**
     * Steps of a stability index, with the standard deviation of Mantegna's Eq. 12; 0.6966 at 1.5.
     *
     * @param index in (0, 2)
     */
    public static Levy of(double index) {
        double numerator = gamma(1 + index) * StrictMath.sin(Math.PI * index / 2);
        double denominator = gamma((1 + index) / 2) * index * StrictMath.pow(2, (index - 1) / 2);
        return new Levy(index, StrictMath.pow(numerator / denominator, 1 / index));
    }

    /** One step. The power is taken by exponential and logarithm, for {@link StrictMath#pow} allocates. */
    public double next(Rng rng) {
        double u = sigma * rng.nextGaussian();
        double v = Math.abs(rng.nextGaussian());
        return u * StrictMath.exp(-StrictMath.log(v) / index);
    }

    /** The gamma function for arguments of at least 0.5 (Lanczos 1964, g = 7, n = 9; relative error below 1e-14). */
    private static double gamma(double x) {
        double shifted = x - 1;
        double t = shifted + 7.5;
        double sum = LANCZOS[0];
        for (int k = 1; k < LANCZOS.length; k++) {
            sum += LANCZOS[k] / (shifted + k);
        }
        return StrictMath.sqrt(2 * Math.PI) * StrictMath.pow(t, shifted + 0.5) * StrictMath.exp(-t) * sum;
    }
}
