package org.skerry.spark.experiment;

/** An entry of a list of an experiment that repeats an earlier one. */
final class RepeatedEntryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String list;
    private final int index;

    RepeatedEntryException(String list, int index, String shared) {
        super(list + " has this entry twice, with " + shared);
        this.list = list;
        this.index = index;
    }

    /** The list's key. */
    String list() {
        return list;
    }

    /** Index of the later of the two, from 0. */
    int index() {
        return index;
    }
}
