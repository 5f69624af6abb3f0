package org.skerry.spark.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts the steps that are taken on a storage below a folder, and lets one of them fail. */
public final class Fault {
    /** How a step fails. */
    public enum Kind {
        /** With an error, before it had an effect. */
        BEFORE,
        /** With an error, after it had its effect. */
        AFTER,
        /** The process dies of it: a write leaves half, any other step has its effect, and no step is taken after it. */
        DEATH;

        /** Whether it differs, for a step that changes nothing, from the failure of another step. */
        boolean tells(boolean changes) {
            return this == BEFORE || changes;
        }
    }

    private static volatile Fault current = new Fault("", Kind.BEFORE, 0);

    private final String folder;
    private final Kind kind;
    private final int number;
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean dead;

    private Fault(String folder, Kind kind, int number) {
        this.folder = folder;
        this.kind = kind;
        this.number = number;
    }

    /**
     * Lets a step fail from now on.
     *
     * @param folder part of the paths whose steps count
     * @param number of the step among those that count for the kind, from 1; 0 for none
     */
    public static Fault inject(String folder, Kind kind, int number) {
        current = new Fault(folder, kind, number);
        return current;
    }

    /** Lets nothing fail any more. */
    public static void mend() {
        current = new Fault("", Kind.BEFORE, 0);
    }

    /** The steps that counted, each as what is done to what. */
    public List<String> steps() {
        return List.copyOf(steps);
    }

    /** Whether the step was reached. */
    public boolean happened() {
        return number > 0 && steps.size() >= number;
    }

    /** A step on a storage. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws IOException;
    }

    /** A step without a result. */
    @FunctionalInterface
    interface Change {
        void make() throws IOException;
    }

    static <T> T read(String what, String path, Step<T> step) throws IOException {
        return current.take(what, path, false, step, step);
    }

    static <T> T change(String what, String path, Step<T> step) throws IOException {
        return current.take(what, path, true, step, step);
    }

    /** A change that can be made by half. */
    static void change(String what, String path, Change whole, Change half) throws IOException {
        current.take(
                what,
                path,
                true,
                () -> {
                    whole.make();
                    return null;
                },
                () -> {
                    half.make();
                    return null;
                });
    }

    private <T> T take(String what, String path, boolean changes, Step<T> step, Step<T> half) throws IOException {
        if (folder.isEmpty() || !path.contains(folder)) {
            return step.take();
        }
        if (dead) {
            throw new IOException("dead");
        }
        if (!kind.tells(changes)) {
            return step.take();
        }
        int taken;
        synchronized (steps) {
            steps.add(what + " " + path.substring(path.indexOf(folder) + folder.length()));
            taken = steps.size();
        }
        if (taken != number) {
            return step.take();
        }
        if (kind == Kind.AFTER) {
            step.take();
        } else if (kind == Kind.DEATH) {
            half.take();
            dead = true;
        }
        throw new IOException("failed on purpose: " + what);
    }
}
