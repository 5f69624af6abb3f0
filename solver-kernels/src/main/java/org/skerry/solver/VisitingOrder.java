package org.skerry.solver;

import java.io.Serializable;
import org.skerry.search.Rng;

/**
 * The numbers 0 .. n - 1 again and again, each once in every n in a row, from a random one on with a random stride. A
 * random permutation would be more random and need memory for n numbers, of which there may be very many.
 */
final class VisitingOrder implements Serializable {
    private static final long serialVersionUID = 1;

    private final int size;
    private final int stride;
    private int next;

    /**
     * An order.
     *
     * @param size how many numbers n, at least 1
     */
    VisitingOrder(int size, Rng rng) {
        this.size = size;
        next = rng.nextInt(size);
        int drawn;
        do {
            drawn = 1 + rng.nextInt(size);
        } while (greatestCommonDivisor(drawn, size) > 1);
        stride = drawn;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** The next number. */
    int next() {
        int number = next;
        next = (int) (((long) next + stride) % size);
        return number;
    }
}
