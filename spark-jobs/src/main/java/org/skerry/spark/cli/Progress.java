package org.skerry.spark.cli;

/** Shows on standard error how work goes on. */
public interface Progress extends AutoCloseable {
    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void update(long done, long failed, double share) {}

        @Override
        public void close() {}
    };

    /**
     * Begins to show: a bar where standard error is a terminal, which the launcher says by the system property
     * {@code skerry.terminal}, else a line now and then.
     *
     * @param what what the work is, before the figures
     * @param total runs in all
     * @param alreadyDone runs of them that are recorded already
     */
    static Progress start(String what, long total, long alreadyDone) {
        return start(what, "runs", total, alreadyDone);
    }

    /** Begins to show something else than runs, by the name of its unit. */
    static Progress start(String what, String unit, long total, long alreadyDone) {
        return Boolean.getBoolean("skerry.terminal")
                ? new ProgressOnTerminal(what, unit, total, alreadyDone, System.err)
                : new ProgressInLines(what, unit, total, alreadyDone, System.err, System::nanoTime);
    }

    /**
     * Says how far the work is. Cheap; may be called as often as is convenient.
     *
     * @param done what is finished since the start, without those that failed
     * @param failed what failed since the start
     * @param share share of the work at the start that is done, from 0 to 1, by which the time left is told; runs that
     *     take longer count for more
     */
    void update(long done, long failed, double share);

    /** Ends the display. */
    @Override
    void close();
}
