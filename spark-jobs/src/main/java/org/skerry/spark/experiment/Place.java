package org.skerry.spark.experiment;

/**
 * Where a value was written.
 *
 * @param source a file or an option as the user wrote it
 * @param line counted from 1; 0 where the source has no lines
 */
record Place(String source, int line) {
    /** An error at this place. */
    UserError error(String problem) {
        return new UserError(this + ": " + problem);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
