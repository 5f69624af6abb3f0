/**
 * Encodings: how a point of a box becomes a valid decision.
 *
 * <p>Solvers move in R^d, decisions are discrete or lie on a simplex. Every encoding here is total: each point of the
 * box, and each point outside it, decodes to a valid decision, so no solver needs a repair step and none is favoured by
 * one. Solvers that multiply or mirror positions are drawn to the origin or to a bound, so an encoding of choices takes
 * an order of the options per task, which can be permuted. The price is that genes are redundant: many points decode to
 * one decision.
 */
package org.skerry.encoding;
