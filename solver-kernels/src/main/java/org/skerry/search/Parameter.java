package org.skerry.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a user is told of one parameter; the record's compact constructor enforces the same range. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** Its meaning, with symbol and unit. */
    String value();

    /** Where the default comes from: {@code given: Table II} or {@code chosen: reason}. */
    String source();

    /** Least value allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest value allowed. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether {@link #min()} itself is not allowed. */
    boolean aboveMin() default false;

    /** Whether {@link #max()} itself is not allowed. */
    boolean belowMax() default false;
}
