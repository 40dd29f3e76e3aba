package org.kommunalcampus.web.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The domain's name of a form's field, where it is another than the form's own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StandsFor {

    /** The last part of the JSON pointer, e.g. {@code by}. */
    String value();
}
