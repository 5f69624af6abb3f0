package org.skerry.problem;

import java.io.Serializable;

/** One instance of a problem family: immutable plain data. */
public interface Instance extends Serializable {
    /** Identity by content: the family's name, the size, and a digest of every number of the instance. */
    String id();
}
