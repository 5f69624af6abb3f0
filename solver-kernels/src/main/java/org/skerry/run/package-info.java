/**
 * One independent run, of a solver alone or of several as islands ({@link org.skerry.run.Method}): what it is
 * ({@link org.skerry.run.RunSpec}), how it is done ({@link org.skerry.run.Runner}), what comes out ({@link org.skerry.run.RunResult}); and the catalogue of solvers and problems with the overlay of a
 * user's parameters on a prototype.
 *
 * <p>A prototype is a record that holds published parameters, so a user's file says only what differs, and adding a
 * solver or a problem is one file and one line. The price is reflection on record components, once per experiment.
 */
package org.skerry.run;
