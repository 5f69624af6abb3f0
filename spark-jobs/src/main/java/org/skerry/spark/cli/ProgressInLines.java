package org.skerry.spark.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** A line every ten seconds and one at the end, for log files. */
final class ProgressInLines implements Progress {
    private static final long INTERVAL_NANOS = 10_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final String what;
    private final String unit;
    private final long total;
    private final long alreadyDone;
    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final long start;
    private final TimeLeft timeLeft;
    private long lastLine;
    private long done;
    private long failed;

    ProgressInLines(String what, String unit, long total, long alreadyDone, PrintStream out, LongSupplier nanoTime) {
        this.what = what;
        this.unit = unit;
        this.total = total;
        this.alreadyDone = alreadyDone;
        this.out = out;
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
        timeLeft = new TimeLeft(start);
        lastLine = start;
    }

    @Override
    public synchronized void update(long nowDone, long nowFailed, double share) {
        done = nowDone;
        failed = nowFailed;
        long now = nanoTime.getAsLong();
        timeLeft.update(now, share);
        if (now - lastLine >= INTERVAL_NANOS) {
            lastLine = now;
            double rate = (done + failed) * NANOS_PER_SECOND / (now - start);
            OptionalDouble seconds = timeLeft.seconds(now);
            String left = seconds.isPresent() ? ", " + time(seconds.getAsDouble()) + " left" : "";
            out.println(figures() + String.format(Locale.ROOT, ", %.1f %s/s", rate, unit) + left + failures());
        }
    }

    @Override
    public synchronized void close() {
        double seconds = (nanoTime.getAsLong() - start) / NANOS_PER_SECOND;
        out.println(figures() + " in " + time(seconds) + failures());
    }

    private String figures() {
        return what + ": " + (alreadyDone + done) + " of " + total + " " + unit;
    }

    private String failures() {
        return failed == 0 ? "" : ", " + failed + " failed";
    }

    /** A duration in its two greatest units. */
    static String time(double seconds) {
        Duration duration = Duration.ofSeconds(Math.round(seconds));
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        } else if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toSeconds() + " s";
    }
}
