package org.skerry.encoding;

/** How the choice of one option per task is written in genes. */
public enum ChoiceForm {
    /** One gene per task and option, in [0, 1]: the greatest gene of a task's row wins, the lowest index on ties. */
    ONE_HOT,
    /** One gene per task, in [0, options]: its integer part is the position, and the upper bound is the last one. */
    FLOOR
}
