package org.skerry.latent;

/** Is told of every training epoch, in order, on the thread that trains. */
@FunctionalInterface
public interface TrainingProgress {
    /** Tells nobody. */
    TrainingProgress NONE = (epoch, epochs, loss) -> {};

    /**
     * One training epoch is done.
     *
     * @param epoch counted from 1
     * @param epochs training epochs in all
     */
    void done(int epoch, int epochs, EpochLoss loss);
}
