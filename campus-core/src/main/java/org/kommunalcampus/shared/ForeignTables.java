package org.kommunalcampus.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Allows a class to name tables of other capabilities in its SQL. A structure test fails for every other table that is not its own. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForeignTables {

    /** The tables. */
    String[] value();

    /** Says why a use case of their capability does not do. */
    String because();
}
