package org.skerry.search;

/**
 * Standard normal variates by the ziggurat method (Marsaglia and Tsang, J. Stat. Softw. 5(8), 2000) with 256 layers, in
 * the form of Doornik (2005): the layer and the position are taken from different bits of one draw.
 */
final class Ziggurat {
    private static final int LAYERS = 256;
    /** Where the tail begins, and the area of every layer (Marsaglia and Tsang 2000, Section 2). */
    private static final double TAIL = 3.654152885361009;

    private static final double AREA = 0.00492867323399;

    /** Right edges of the layers, the widest first; x[LAYERS] = 0. */
    private static final double[] EDGE = new double[LAYERS + 1];
    /** Share of a layer's width that lies wholly under the density. */
    private static final double[] RATIO = new double[LAYERS];

    static {
        double density = StrictMath.exp(-0.5 * TAIL * TAIL);
        EDGE[0] = AREA / density;
        EDGE[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / EDGE[i - 1] + density));
            density = StrictMath.exp(-0.5 * EDGE[i] * EDGE[i]);
        }
        for (int i = 0; i < LAYERS; i++) {
            RATIO[i] = EDGE[i + 1] / EDGE[i];
        }
    }

    private Ziggurat() {}

    static double next(Rng rng) {
        while (true) {
            long bits = rng.nextLong();
            int layer = (int) (bits & (LAYERS - 1));
            double u = (bits >> 11) * 0x1.0p-52;
            double x = u * EDGE[layer];
            if (Math.abs(u) < RATIO[layer]) {
                return x;
            }
            if (layer == 0) {
                return tail(rng, u < 0);
            }
            double outer = StrictMath.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
            double inner = StrictMath.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
            if (inner + rng.nextDouble() * (outer - inner) < 1.0) {
                return x;
            }
        }
    }

    /** A normal variate beyond the last layer (Marsaglia 1964). */
    private static double tail(Rng rng, boolean negative) {
        double x;
        double y;
        do {
            x = StrictMath.log(1 - rng.nextDouble()) / TAIL;
            y = StrictMath.log(1 - rng.nextDouble());
        } while (-2 * y < x * x);
        return negative ? x - TAIL : TAIL - x;
    }
}
