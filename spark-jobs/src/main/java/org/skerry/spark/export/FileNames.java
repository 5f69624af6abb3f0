package org.skerry.spark.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files made from labels, which may be anything: portable on every system and all different. */
final class FileNames {
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** A name of letters, digits, '.', '_' and '-' that was not given before, whether or not case counts. */
    String of(String label) {
        String plain = label.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-.]+", "");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("[-.]+$", "");
        String name = cut.isEmpty() ? "unnamed" : cut;
        String unique = name;
        for (int copy = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); copy++) {
            unique = name + "-" + copy;
        }
        return unique;
    }
}
