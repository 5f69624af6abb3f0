package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final String TERMINAL = "skerry.terminal";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long seconds;

    @AfterEach
    void forgetTerminal() {
        System.clearProperty(TERMINAL);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void inALogThereIsALineEveryTenSecondsAndOneAtTheEnd() {
        try (Progress progress = new ProgressInLines("velo", "runs", 400, 100, out, () -> seconds * 1_000_000_000L)) {
            for (seconds = 1; seconds <= 25; seconds++) {
                progress.update(seconds * 4, seconds < 20 ? 0 : 1, seconds / 100.0);
            }
            seconds = 90;
            progress.update(299, 1, 0.9);
            seconds = 91;
        }
        assertThat(shown().lines())
                .containsExactly(
                        "velo: 140 of 400 runs, 4.0 runs/s",
                        "velo: 180 of 400 runs, 4.1 runs/s, 1 min 20 s left, 1 failed",
                        "velo: 399 of 400 runs, 3.3 runs/s, 10 s left, 1 failed",
                        "velo: 399 of 400 runs in 1 min 31 s, 1 failed");
    }

    @Test
    void inALogNothingIsForeseenBeforeTheFirstRunIsDone() {
        try (Progress progress = new ProgressInLines("velo", "runs", 400, 0, out, () -> seconds * 1_000_000_000L)) {
            seconds = 20;
            progress.update(0, 0, 0);
        }
        assertThat(shown().lines()).containsExactly("velo: 0 of 400 runs, 0.0 runs/s", "velo: 0 of 400 runs in 20 s");
    }

    @Test
    void onATerminalABarIsDrawnOverItself() {
        try (Progress progress = new ProgressOnTerminal("velo", "runs", 400, 100, out)) {
            progress.update(99, 1, 0.5);
        }
        assertThat(shown())
                .contains("\r", "velo", "50%", "200/400", "/s, 1 failed")
                .endsWith("\n");
        assertThat(shown().lines().filter(line -> line.length() > 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, org.skerry.spark.cli.ProgressOnTerminal", "false, org.skerry.spark.cli.ProgressInLines"})
    void theLauncherSaysWhetherThereIsATerminal(String terminal, Class<?> shown) {
        System.setProperty(TERMINAL, terminal);
        try (Progress progress = Progress.start("velo", 0, 0)) {
            assertThat(progress).isInstanceOf(shown);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59.4, 59 s", "60, 1 min 0 s", "3599, 59 min 59 s", "3600, 1 h 0 min", "90061, 25 h 1 min"})
    void timesHaveTheirTwoGreatestUnits(double secondsLeft, String text) {
        assertThat(ProgressInLines.time(secondsLeft)).isEqualTo(text);
    }
}
