package org.skerry.island;

import java.io.Serializable;
import org.skerry.search.Population;

/**
 * What an island sends at the end of an epoch.
 *
 * @param source the island
 * @param candidates copies with their scores, in the source's own space, the first picked first
 */
public record Emigrants(int source, Population candidates) implements Serializable {}
