package org.skerry.spark.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * Foresees how long work will take from how fast its second half so far went. The first half is left out because a
 * driver begins slowly, while its code is loaded and compiled, and because the work that is left is more like the newer.
 * Until a driver can have come to its speed nothing is foreseen, rather than what is known to be far too much.
 */
final class TimeLeft {
    /** After the start; by then the code of a run is compiled. */
    static final double FIRST_SECONDS = 15;

    private static final double NANOS_PER_SECOND = 1e9;
    /** Moments that are remembered are at least so far apart, as a part of the time since the start. */
    private static final double SPACING = 0.01;

    private final Deque<Moment> moments = new ArrayDeque<>();
    private final long start;
    private Moment now;

    /**
     * Of work that begins.
     *
     * @param start the time in ns
     */
    TimeLeft(long start) {
        this.start = start;
        now = new Moment(start, 0);
        moments.add(now);
    }

    private record Moment(long nanos, double share) {}

    /**
     * Says how far the work is.
     *
     * @param nanos the time
     * @param share share of the work that is done, from 0 to 1
     */
    synchronized void update(long nanos, double share) {
        now = new Moment(nanos, share);
        if (nanos - moments.getLast().nanos() >= SPACING * (nanos - start)) {
            moments.addLast(now);
        }
        long half = start + (nanos - start) / 2;
        Moment first = moments.removeFirst();
        while (!moments.isEmpty() && moments.getFirst().nanos() <= half) {
            first = moments.removeFirst();
        }
        moments.addFirst(first);
    }

    /**
     * Seconds left at a time, not before the last update; none in the first seconds, while nothing is done, or nothing in
     * the second half so far.
     */
    synchronized OptionalDouble seconds(long nanos) {
        Moment first = moments.getFirst();
        double done = now.share() - first.share();
        return done > 0 && nanos - start >= FIRST_SECONDS * NANOS_PER_SECOND
                ? OptionalDouble.of((nanos - first.nanos()) / NANOS_PER_SECOND * (1 - now.share()) / done)
                : OptionalDouble.empty();
    }

    /** How many moments are remembered; bounded, whatever the time. */
    synchronized int moments() {
        return moments.size();
    }
}
