package org.skerry.search;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/**
 * A stream of randomness keyed by its meaning.
 *
 * <p>The generator is xoshiro256++ (Blackman and Vigna, ACM Trans. Math. Softw. 47, 2021; 256 bits of state, period
 * 2^256 - 1). Its state is the SHA-256 digest of a seed and a path of texts and whole numbers, so every purpose has its
 * own stream and none depends on a partition, a thread or an executor. No splittable generator of the platform is
 * serialisable; this one is, and a copy continues with the same bits. Everything here is plain arithmetic or
 * {@link StrictMath}, which gives the same bits on every processor.
 */
public final class Rng implements RandomGenerator, Serializable {
    private static final long serialVersionUID = 1;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** A generator in a given state, of which at least one bit must be set. */
    Rng(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /**
     * The stream of a purpose, for example {@code Rng.of(seed, "run", instanceId, repetition)}.
     *
     * @param path texts and whole numbers, in order
     * @throws IllegalArgumentException if the path holds anything else
     */
    public static Rng of(long seed, Object... path) {
        return keyed(new Digest().add(seed), path);
    }

    /**
     * Another stream, keyed by where this one stands and by a path; this one does not move. For what is done beside a
     * search, which must not disturb the search's own numbers.
     *
     * @param path texts and whole numbers
     * @throws IllegalArgumentException if the path holds anything else
     */
    public Rng branch(Object... path) {
        return keyed(new Digest().add(s0).add(s1).add(s2).add(s3), path);
    }

    private static Rng keyed(Digest digest, Object... path) {
        for (Object part : path) {
            if (part instanceof String text) {
                digest.add(text);
            } else if (part instanceof Integer || part instanceof Long) {
                digest.add(((Number) part).longValue());
            } else {
                throw new IllegalArgumentException("a path holds texts and whole numbers, not " + part);
            }
        }
        ByteBuffer state = ByteBuffer.wrap(digest.bytes());
        return new Rng(state.getLong(), state.getLong(), state.getLong(), state.getLong());
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform on [0, 1), a multiple of 2^-53. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * TWO_TO_MINUS_53;
    }

    /**
     * Uniform on 0 .. bound - 1 without bias (Lemire, ACM Trans. Model. Comput. Simul. 29, 2019).
     *
     * @param bound at least 1
     */
    @Override
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound (" + bound + ") must be at least 1");
        }
        long product = (nextLong() >>> 32) * bound;
        int low = (int) product;
        if (Integer.compareUnsigned(low, bound) < 0) {
            int threshold = Integer.remainderUnsigned(-bound, bound);
            while (Integer.compareUnsigned(low, threshold) < 0) {
                product = (nextLong() >>> 32) * bound;
                low = (int) product;
            }
        }
        return (int) (product >>> 32);
    }

    /**
     * Fills {@code picked} with distinct whole numbers of 0 .. bound - 1, none of them {@code excluded}.
     *
     * @param bound above {@code picked.length}
     * @param excluded a number never picked; -1 excludes none
     */
    public void nextDistinct(int bound, int excluded, int[] picked) {
        for (int k = 0; k < picked.length; k++) {
            int candidate;
            do {
                candidate = nextInt(bound);
            } while (candidate == excluded || contains(picked, k, candidate));
            picked[k] = candidate;
        }
    }

    private static boolean contains(int[] values, int length, int value) {
        for (int k = 0; k < length; k++) {
            if (values[k] == value) {
                return true;
            }
        }
        return false;
    }

    /** Standard normal, by a ziggurat of 256 layers (see {@link Ziggurat}). */
    @Override
    public double nextGaussian() {
        return Ziggurat.next(this);
    }

    /**
     * Chooses each of 0 .. bound - 1 independently with a probability, from one draw each as by
     * {@code nextDouble() < probability}. Without a branch per number and with the state in registers, because this is
     * the inner loop of crossover and mutation.
     *
     * @param probability in [0, 1]
     * @param chosen filled from its start with the chosen numbers, ascending; at least {@code bound} long
     * @return how many were chosen
     */
    public int nextSubset(int bound, double probability, int[] chosen) {
        long threshold = (long) Math.ceil(probability * 0x1.0p53);
        long a = s0;
        long b = s1;
        long c = s2;
        long d = s3;
        int count = 0;
        for (int k = 0; k < bound; k++) {
            long bits = Long.rotateLeft(a + d, 23) + a;
            long t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = Long.rotateLeft(d, 45);
            chosen[count] = k;
            count += (int) (((bits >>> 11) - threshold) >>> 63);
        }
        s0 = a;
        s1 = b;
        s2 = c;
        s3 = d;
        return count;
    }

    /** Brings the values into random order (Fisher and Yates), in place. */
    public void shuffle(int[] values) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = nextInt(k + 1);
            int value = values[k];
            values[k] = values[other];
            values[other] = value;
        }
    }

    /** A random permutation of 0 .. length - 1 (Fisher and Yates). */
    public int[] nextPermutation(int length) {
        int[] permutation = new int[length];
        for (int k = 0; k < length; k++) {
            int other = nextInt(k + 1);
            permutation[k] = permutation[other];
            permutation[other] = k;
        }
        return permutation;
    }
}
