package org.kommunalcampus.web.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day, a time or a number in a form, read as people in Germany write it and as browsers send it; nothing typed is {@code null}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface FormField {

    /** The least number. */
    long least() default 0;

    /** The highest number. */
    long most() default 999_999;

    /** Whether a number is typed in hours and kept in minutes. */
    boolean hours() default false;
}
