package org.skerry.encoding;

import java.util.Arrays;
import org.skerry.search.Box;
import org.skerry.search.Choices;

/**
 * One option per task out of the task's own list of options, written in real genes. Immutable.
 *
 * <p>A task's genes pick a <em>position</em>; the task's order says which <em>option</em> that position stands for.
 * Decoding is total: genes outside the box count as the nearest bound under {@link ChoiceForm#FLOOR}; NaN counts as 0
 * there, and under {@link ChoiceForm#ONE_HOT} it neither beats an earlier gene nor is beaten by a later one. Tasks may
 * differ in how many options they have.
 */
public final class ChoiceEncoding implements Choices {
    private static final long serialVersionUID = 1;

    private final ChoiceForm form;
    /** The option of every position: task {@code t} holds {@code first[t] .. first[t + 1] - 1}. */
    private final int[] order;

    private final int[] first;
    private final Box box;

    private ChoiceEncoding(ChoiceForm form, int[] order, int[] first) {
        this.form = form;
        this.order = order;
        this.first = first;
        box = switch (form) {
            case ONE_HOT -> Box.cube(order.length, 0, 1);
            case FLOOR -> Box.of(new double[first.length - 1], upperBounds(first));
        };
    }

    private static double[] upperBounds(int[] first) {
        double[] upper = new double[first.length - 1];
        Arrays.setAll(upper, task -> first[task + 1] - first[task]);
        return upper;
    }

    /**
     * An encoding with an order of the options of every task.
     *
     * @param order shape [tasks][options of the task]: the option that each position stands for, a permutation of
     *     0 .. options - 1
     * @throws IllegalArgumentException if there is no task or an order is not such a permutation
     */
    public static ChoiceEncoding of(ChoiceForm form, int[][] order) {
        if (order.length == 0) {
            throw new IllegalArgumentException("an encoding of choices needs at least 1 task");
        }
        int[] first = new int[order.length + 1];
        for (int task = 0; task < order.length; task++) {
            requirePermutation(task, order[task]);
            first[task + 1] = Math.addExact(first[task], order[task].length);
        }
        int[] flat = new int[first[order.length]];
        for (int task = 0; task < order.length; task++) {
            System.arraycopy(order[task], 0, flat, first[task], order[task].length);
        }
        return new ChoiceEncoding(form, flat, first);
    }

    private static void requirePermutation(int task, int[] order) {
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        boolean valid = order.length > 0;
        for (int option = 0; option < sorted.length; option++) {
            valid &= sorted[option] == option;
        }
        if (!valid) {
            throw new IllegalArgumentException("the order of the options of task " + task + " ("
                    + Arrays.toString(order) + ") must be a permutation of 0 .. options - 1, with at least 1 option");
        }
    }

    @Override
    public int tasks() {
        return first.length - 1;
    }

    @Override
    public int options(int task) {
        return first[task + 1] - first[task];
    }

    /**
     * The search space: [0, 1] for every task and option, row-major [task][position], or [0, options] for every task.
     */
    public Box box() {
        return box;
    }

    @Override
    public int option(double[] genes, int offset, int task) {
        int start = first[task];
        int options = first[task + 1] - start;
        int position = form == ChoiceForm.ONE_HOT
                ? greatest(genes, offset + start, options)
                : truncated(genes[offset + task], options);
        return order[start + position];
    }

    /** Compares with the gene of the position and keeps no greatest value: the loop then has no branch to mispredict. */
    private static int greatest(double[] genes, int start, int options) {
        int position = 0;
        for (int k = 1; k < options; k++) {
            position = genes[start + k] > genes[start + position] ? k : position;
        }
        return position;
    }

    private static int truncated(double gene, int options) {
        return Math.max(0, Math.min((int) gene, options - 1));
    }

    /**
     * Decodes a candidate. Allocates nothing.
     *
     * @param genes holds the candidate from {@code offset} on
     * @param choice receives the option of every task, shape [tasks]
     */
    public void decode(double[] genes, int offset, int[] choice) {
        for (int task = 0; task < tasks(); task++) {
            choice[task] = option(genes, offset, task);
        }
    }

    /**
     * Writes a candidate that decodes to a choice: 1 and 0 under {@link ChoiceForm#ONE_HOT}, the middle of the
     * position's interval under {@link ChoiceForm#FLOOR}. Allocates nothing.
     *
     * @param choice the option of every task, shape [tasks]
     * @param genes receives the candidate from {@code offset} on
     * @throws IllegalArgumentException if the choice has another length or a task has no such option
     */
    public void encode(int[] choice, double[] genes, int offset) {
        if (choice.length != tasks()) {
            throw new IllegalArgumentException(
                    "a choice has one option for each of " + tasks() + " tasks, not " + choice.length);
        }
        for (int task = 0; task < choice.length; task++) {
            choose(task, choice[task], genes, offset);
        }
    }

    /** Writes the task's genes as {@link #encode} does. */
    @Override
    public void choose(int task, int option, double[] genes, int offset) {
        int position = position(task, option);
        switch (form) {
            case ONE_HOT -> {
                Arrays.fill(genes, offset + first[task], offset + first[task + 1], 0);
                genes[offset + first[task] + position] = 1;
            }
            case FLOOR -> genes[offset + task] = position + 0.5;
        }
    }

    private int position(int task, int option) {
        for (int k = first[task]; k < first[task + 1]; k++) {
            if (order[k] == option) {
                return k - first[task];
            }
        }
        throw new IllegalArgumentException(
                "the option of task " + task + " (" + option + ") must lie in [0, " + (options(task) - 1) + "]");
    }
}
