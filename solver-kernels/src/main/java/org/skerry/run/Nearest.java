package org.skerry.run;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name that a user most likely meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known name with the fewest edits from {@code word}, upper and lower case alike; empty when every one needs
     * more than a third of its letters edited. Of several as near, the first.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String name : known) {
            int allowed = Math.max(1, Math.max(word.length(), name.length()) / 3);
            if (Math.abs(word.length() - name.length()) <= allowed) {
                int edits = edits(word.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (edits <= allowed && edits < fewest) {
                    fewest = edits;
                    nearest = name;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The question {@code " Did you mean 'name'?"} with a blank before it, or nothing when no known name is near. */
    public static String question(String word, Collection<String> known) {
        return to(word, known).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    /**
     * Least number of insertions, deletions, substitutions and swaps of neighbours that turn {@code a} into {@code b},
     * no letter edited twice (Damerau, Commun. ACM 7, 1964).
     */
    static int edits(String a, String b) {
        int[] twoBack = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            current[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] spare = twoBack;
            twoBack = previous;
            previous = current;
            current = spare;
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int fewest = Math.min(previous[j - 1] + (same ? 0 : 1), Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    fewest = Math.min(fewest, twoBack[j - 2] + 1);
                }
                current[j] = fewest;
            }
        }
        return current[b.length()];
    }
}
