package org.skerry.island;

import org.skerry.encoding.ChoiceProblem;
import org.skerry.latent.LatentProblem;
import org.skerry.latent.LatentSpace;
import org.skerry.search.Population;
import org.skerry.search.Problem;

/** How a migrant comes from the space of one island to that of another. */
public enum Crossing {
    /** Both search the same space: genes and score stay. */
    NONE,
    /** From a latent space to decisions, through the decoder: it stands for the same decision, so its score stays. */
    DECODE,
    /** From decisions to a latent space, through the encoder: what its code decodes to is scored anew. */
    ENCODE,
    /** From one latent space to another, through decoder and encoder: scored anew as well. */
    RECODE;

    /** The crossing between two views of one instance. */
    public static Crossing between(Problem source, Problem target) {
        if (space(source) == space(target)) {
            return NONE;
        } else if (space(target) == null) {
            return DECODE;
        }
        return space(source) == null ? ENCODE : RECODE;
    }

    private static LatentSpace space(Problem problem) {
        return problem instanceof LatentProblem latent ? latent.space() : null;
    }

    /** Whether a migrant's score does not hold in the space it comes to. */
    public boolean losesScore() {
        return this == ENCODE || this == RECODE;
    }

    /**
     * The migrants in the target's space, with the scores that they had.
     *
     * @param emigrants candidates of {@code source}
     * @param residents a population of {@code target}, whose dimension and penalty the migrants get
     */
    Population cross(Population emigrants, Problem source, Problem target, Population residents) {
        Population migrants = residents.sibling(emigrants.size());
        if (this == NONE) {
            for (int row = 0; row < emigrants.size(); row++) {
                migrants.copyFrom(emigrants, row, row);
            }
            return migrants;
        }
        double[] genes = new double[emigrants.dimension()];
        for (int row = 0; row < emigrants.size(); row++) {
            System.arraycopy(emigrants.genes(), emigrants.offset(row), genes, 0, genes.length);
            int[] choice = ((ChoiceProblem) source).choice(genes);
            ((ChoiceProblem) target).encode(choice, migrants.genes(), migrants.offset(row));
            migrants.score(row, emigrants.objective(row), emigrants.violation(row));
        }
        return migrants;
    }
}
