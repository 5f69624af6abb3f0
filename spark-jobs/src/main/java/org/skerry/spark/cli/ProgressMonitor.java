package org.skerry.spark.cli;

import org.skerry.spark.fanout.Monitor;

/** Shows a fan-out as progress. */
final class ProgressMonitor implements Monitor, AutoCloseable {
    private final String what;
    private final Verbosity verbosity;
    private Progress progress = Progress.NONE;

    ProgressMonitor(String what, Verbosity verbosity) {
        this.what = what;
        this.verbosity = verbosity;
    }

    @Override
    public void begin(long total, long recorded) {
        progress = verbosity.progress(what, total, recorded);
    }

    @Override
    public void update(long finished, long failed, double share) {
        progress.update(finished, failed, share);
    }

    @Override
    public void close() {
        progress.close();
    }
}
