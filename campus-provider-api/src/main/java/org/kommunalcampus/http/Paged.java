package org.kommunalcampus.http;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code Pageable} parameter read from {@code page} (from 0), {@code size} (1 to 200, more is cut to 200; 20 without) and {@code sort}
 * ({@code field,asc} or {@code field,desc}, may be repeated). Anything else is answered by 400 and names the parameter.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(hidden = true)
public @interface Paged {

    /** The fields that a client may sort by, as the entity names them. */
    String[] sortable() default {};
}
