/**
 * Experiments as files: what a user writes in YAML, checked and expanded to records that name every parameter.
 *
 * <p>A file says only what differs from the catalogue, so most of its keys are the names of record components and no
 * schema class could list them. It is therefore read event by event into {@link org.skerry.spark.experiment.Yaml}, a
 * tree in which every value knows its file and line, and each part is laid over its prototype; any mistake becomes a
 * {@link org.skerry.spark.experiment.UserError} of one line. The price is that anchors, aliases and tags, which would
 * put one value in two places, are refused. The resolved text of an experiment is an experiment file itself, and
 * reading it gives an equal experiment.
 */
package org.skerry.spark.experiment;
