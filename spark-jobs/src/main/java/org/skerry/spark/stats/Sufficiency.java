package org.skerry.spark.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * What the numbers of runs and instances do not allow to say. Thirty runs on an instance are the number that Arcuri and
 * Briand advise for randomised algorithms (Softw. Test. Verif. Reliab. 24, 2014); instances are held to the same.
 */
final class Sufficiency {
    private static final int ADVISED = 30;

    private Sufficiency() {}

    /** Sentences about the cells of one set, at least one of them; none if there is enough of everything. */
    static List<String> warnings(List<CellRuns> cells) {
        List<String> warnings = new ArrayList<>();
        String problem = cells.get(0).problem() + ": ";
        boolean single = cells.stream().allMatch(CellRuns::singleInstance);
        int fewest = cells.stream()
                .mapToInt(cell -> single ? cell.size() : cell.instances().length)
                .min()
                .orElseThrow();
        String unit = single ? (fewest == 1 ? " run" : " runs") : " instances";
        String given = problem + fewest + unit + (single ? " a solver on an instance: " : ": ");
        if (cells.size() < 2) {
            if (fewest < MeanInterval.FEWEST) {
                warnings.add(given + "too few for an interval of the mean.");
            }
            return warnings;
        }
        if (fewest < Significance.FEWEST) {
            warnings.add(
                    given + "too few for a test, which needs " + Significance.FEWEST + "; a difference may be chance.");
        } else if ((single ? Significance.leastUnpaired(fewest) : Significance.leastPaired(fewest)) * (cells.size() - 1)
                >= Significance.LEVEL) {
            warnings.add(given + "too few for any of " + (cells.size() - 1)
                    + " comparisons to be significant after Holm's correction.");
        } else if (fewest < ADVISED) {
            warnings.add(given + ADVISED + " or more are advised before solvers are ranked.");
        }
        if (single) {
            warnings.add(problem + "a single instance of each kind: nothing is said about other instances.");
        }
        return warnings;
    }
}
