package org.skerry.spark.cli;

/** Shows on standard error how runs go on. */
public interface Progress extends AutoCloseable {
    /** Shows nothing. */
    Progress NONE = new Progress() {
        @Override
        public void update(long done, long failed) {}

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
        return Boolean.getBoolean("skerry.terminal")
                ? new ProgressOnTerminal(what, total, alreadyDone, System.err)
                : new ProgressInLines(what, total, alreadyDone, System.err, System::nanoTime);
    }

    /**
     * Says how far the work is. Cheap; may be called as often as is convenient.
     *
     * @param done runs finished since the start, without those that failed
     * @param failed runs failed since the start
     */
    void update(long done, long failed);

    /** Ends the display. */
    @Override
    void close();
}
