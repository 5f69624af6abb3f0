/**
 * Generators: instances of a problem family from a seed, with the ranges of the papers.
 *
 * <p>Every instance has its own stream of randomness, keyed by seed, family, size and index, so it is the same whatever
 * else is generated before it or beside it, and more instances never change the ones that are there.
 */
package org.skerry.data.generate;
