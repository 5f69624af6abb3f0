/** Running a solver on a problem by name: the one catalogue of solvers and problem families. */
package org.skerry.run;
