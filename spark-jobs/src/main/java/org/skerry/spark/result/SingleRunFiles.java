package org.skerry.spark.result;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of files of single runs. A block of which some runs failed is published run by run, as {@code BLOCK.NNNNNN.parquet}.
 * When it is there as a whole too, as {@code BLOCK.parquet}, that holds all of their rows.
 */
public final class SingleRunFiles {
    private static final String SUFFIX = ".parquet";

    private SingleRunFiles() {}

    /** Of the names in one folder, those of single runs whose block is there as a whole. */
    public static Set<String> superseded(Collection<String> names) {
        Set<String> all = Set.copyOf(names);
        Set<String> superseded = new HashSet<>();
        for (String name : all) {
            int dot = name.indexOf('.');
            if (dot != name.lastIndexOf('.') && all.contains(name.substring(0, dot) + SUFFIX)) {
                superseded.add(name);
            }
        }
        return superseded;
    }
}
