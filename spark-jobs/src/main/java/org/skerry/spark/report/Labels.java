package org.skerry.spark.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.skerry.spark.experiment.UserError;

/** Labels as they fit into a figure: one line, not too long, and still different from each other. */
final class Labels {
    private static final int LONGEST = 40;

    private Labels() {}

    /** A short form of each label, in order; characters that do not show as themselves become escapes. */
    static List<String> shortened(List<String> labels) {
        Set<String> taken = new LinkedHashSet<>();
        for (String label : labels) {
            String line = shorten(UserError.oneLine(label));
            String name = line;
            for (int copy = 2; !taken.add(name); copy++) {
                name = line + " (" + copy + ")";
            }
        }
        return List.copyOf(taken);
    }

    /** The beginning of a long line. */
    static String shorten(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** A text as the beginning of a sentence. */
    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
