package org.skerry.search;

/** One task takes another option: every task has a move for each of its options but the one it has. */
final class ChoiceMoves implements Neighbourhood {
    private static final long serialVersionUID = 1;

    private final Choices choices;
    /** The first move of every task, and behind them the number of moves. */
    private final int[] first;

    ChoiceMoves(Choices choices) {
        this.choices = choices;
        first = new int[choices.tasks() + 1];
        for (int task = 0; task < choices.tasks(); task++) {
            first[task + 1] = Math.addExact(first[task], choices.options(task) - 1);
        }
    }

    @Override
    public int moves() {
        return first[first.length - 1];
    }

    @Override
    public boolean graded() {
        return false;
    }

    @Override
    public boolean move(int move, double size, double[] genes, int offset) {
        int task = task(move);
        int ahead = move - first[task] + 1;
        int option = (choices.option(genes, offset, task) + ahead) % choices.options(task);
        choices.choose(task, option, genes, offset);
        return true;
    }

    /** The last task whose first move is not behind the given one: those of a single option have none. */
    private int task(int move) {
        int task = 0;
        int behind = first.length - 1;
        while (behind - task > 1) {
            int middle = (task + behind) >>> 1;
            if (first[middle] <= move) {
                task = middle;
            } else {
                behind = middle;
            }
        }
        return task;
    }
}
