package org.skerry.spark.fanout;

/** Is told how a fan-out goes on. */
public interface Monitor {
    /**
     * Called once, before the first run.
     *
     * @param total runs of the experiment
     * @param recorded runs that are recorded already
     */
    void begin(long total, long recorded);

    /**
     * Called several times a second.
     *
     * @param finished runs finished since the beginning
     * @param failed runs failed since the beginning
     * @param share predicted share of the missing work that is done, from 0 to 1
     */
    void update(long finished, long failed, double share);

    /** Is told a sentence about how the work was done; ignored unless overridden. */
    default void note(String sentence) {}
}
