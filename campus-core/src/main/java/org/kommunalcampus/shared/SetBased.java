package org.kommunalcampus.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows a class to use JDBC beside entities, for work on sets of rows: facts of many things at once, batches, counts, claims. A structure test fails for every
 * other class that does.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SetBased {

    /** Says why entities do not fit. */
    String value();
}
