package org.skerry.spark.cli;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that is drawn over itself: share, number done, elapsed and remaining time, rate, failures. */
final class ProgressOnTerminal implements Progress {
    private static final int COLUMNS = 100;
    private static final int INTERVAL_MILLIS = 500;

    private final ProgressBar bar;
    private final long alreadyDone;
    private final PrintStream out;
    private final TimeLeft timeLeft = new TimeLeft(System.nanoTime());

    ProgressOnTerminal(String what, String unit, long total, long alreadyDone, PrintStream out) {
        this.alreadyDone = alreadyDone;
        this.out = out;
        bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .startsFrom(alreadyDone, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .showSpeed(new DecimalFormat(" 0.0 '" + unit + "'", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setEtaFunction(state -> left())
                .setConsumer(new OneLine(out))
                .build();
    }

    @Override
    public void update(long done, long failed, double share) {
        timeLeft.update(System.nanoTime(), share);
        bar.stepTo(alreadyDone + done + failed);
        if (failed > 0) {
            bar.setExtraMessage(", " + failed + " failed");
        }
    }

    private Optional<Duration> left() {
        OptionalDouble seconds = timeLeft.seconds(System.nanoTime());
        return seconds.isPresent()
                ? Optional.of(Duration.ofSeconds(Math.round(seconds.getAsDouble())))
                : Optional.empty();
    }

    @Override
    public void close() {
        bar.close();
        out.println();
    }

    /** The library ends the line when a bar is closed, but not when that happens before it is first drawn. */
    private static final class OneLine extends ConsoleProgressBarConsumer {
        OneLine(PrintStream out) {
            super(out, COLUMNS);
        }

        @Override
        public void close() {}
    }
}
