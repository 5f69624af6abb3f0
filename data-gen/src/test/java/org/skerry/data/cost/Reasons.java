package org.skerry.data.cost;

import java.util.Map;
import java.util.Set;

/** Why some solvers cost much more than differential evolution, which draws and changes a tenth of the genes. */
final class Reasons {
    private static final String LEVY =
            "a Levy step in each gene that many of its moves change: two normal draws, a logarithm and an exponential,"
                    + " with the same bits on every processor";
    private static final String GROWTH =
            "a uniform and a normal draw per gene for the growth (Eq. 19), and one to two more for the move (Eq. 23)";
    private static final String TRAINING = "trains an autoencoder and fits a surrogate while it searches: meant for"
            + " evaluations that cost seconds themselves";

    private static final Map<String, String> BY_SOLVER = Map.of(
            "gwo", "three leaders with two uniform draws per gene each (Eqs. 3.3 to 3.7)",
            "ivy", "one to two normal draws per gene for the move, one for the growth, and a division",
            "ace-ivy", GROWTH,
            "ace-ivy-repaired", GROWTH,
            "ipoa", LEVY,
            "apo", LEVY,
            "koa", "two to three uniform draws per gene, and the distance of every planet from the sun over all genes",
            "saeo-reconstructed", TRAINING,
            "stora-reconstructed", TRAINING);

    private Reasons() {}

    /** The solvers that have a reason. */
    static Set<String> solvers() {
        return BY_SOLVER.keySet();
    }

    static String of(String solver) {
        return BY_SOLVER.getOrDefault(solver, "not explained");
    }
}
