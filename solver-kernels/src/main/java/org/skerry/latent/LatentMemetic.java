package org.skerry.latent;

import org.skerry.solver.MemeticSolver;
import org.skerry.solver.MemeticStep;

/**
 * A solver in a latent space with a local search in the same space beside it.
 *
 * @param solver the solver
 * @param memetic the local search
 */
public record LatentMemetic(LatentSolver solver, MemeticStep memetic) implements MemeticSolver, LatentSolver {
    @Override
    public AutoencoderSpec autoencoderSpec() {
        return solver.autoencoderSpec();
    }
}
