package org.skerry.latent;

import java.util.Arrays;

/** Schemes written as one gene per task and option: 1 at the task's option, else 0, row-major [task][option]. */
final class OneHot {
    private OneHot() {}

    static void write(int[] scheme, int options, double[] genes, int offset) {
        Arrays.fill(genes, offset, offset + scheme.length * options, 0);
        for (int task = 0; task < scheme.length; task++) {
            genes[offset + task * options + scheme[task]] = 1;
        }
    }

    static void write(int[] scheme, int options, float[] genes, int offset) {
        Arrays.fill(genes, offset, offset + scheme.length * options, 0);
        for (int task = 0; task < scheme.length; task++) {
            genes[offset + task * options + scheme[task]] = 1;
        }
    }

    /** The option of greatest gene of the task whose genes start at {@code first}, the lowest on ties. */
    static int option(double[] genes, int first, int options) {
        int best = 0;
        for (int option = 1; option < options; option++) {
            if (genes[first + option] > genes[first + best]) {
                best = option;
            }
        }
        return best;
    }
}
