package org.skerry.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a user is told of a solver or a problem family of the catalogue. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Described {
    /** What it is, in one line. */
    String title();

    /** The publication it follows, with section and equations. */
    String source();

    /** Raised whenever the same seed gives other bits than before; part of every run's identity. */
    int revision();

    /** Solvers: {@code generational} (whole batches), {@code sequential} (row by row), or which parameter decides. */
    String order() default "";

    /** Solvers: evaluations of one generation in terms of the parameters. */
    String evaluationsPerGeneration() default "";

    /**
     * Solvers: whether it was rebuilt from a description, because neither public code nor the full text was available.
     * Rankings leave it out.
     */
    boolean reconstructed() default false;

    /** Solvers: the branches whose rates are recorded, each {@code name: what is decided and when}. */
    String[] branches() default {};

    /** Where it leaves its publication, each with the parameter that restores the letter and the reason. */
    String[] departures() default {};
}
