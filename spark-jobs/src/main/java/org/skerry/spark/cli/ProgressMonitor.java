package org.skerry.spark.cli;

import java.util.ArrayList;
import java.util.List;
import org.skerry.spark.fanout.Monitor;

/** Shows a fan-out as progress. */
final class ProgressMonitor implements Monitor, AutoCloseable {
    private final String what;
    private final Verbosity verbosity;
    private final List<String> notes = new ArrayList<>();
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
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** Ends the display, and says what was noted. */
    @Override
    public void close() {
        progress.close();
        verbosity.tell(notes);
    }
}
