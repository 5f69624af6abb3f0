/**
 * Latent spaces: autoencoders that are trained offline, and searches that move in the space they span.
 *
 * <p>Training uses DJL with its PyTorch engine, once per spec, size and seed, and yields plain weight bytes with a hash.
 * Bits are promised given the weights, not across PyTorch builds. A search decodes through a small dense forward pass in
 * plain Java over those weights, because it must give the same bits for every batch size and on every machine and must
 * run on executors that have no native library; a test holds it to DJL's own forward pass, which is also slower, at one
 * row and at fifty. The price is one more implementation of four matrix products. No other package may import
 * {@code ai.djl}.
 *
 * <p>The two reconstructed solvers train a small autoencoder of their own while they search. They do so in plain Java,
 * held to the engine by a test: its weights and moments are part of the search and are serialised with it, and many
 * searches train at once in one process.
 */
package org.skerry.latent;
