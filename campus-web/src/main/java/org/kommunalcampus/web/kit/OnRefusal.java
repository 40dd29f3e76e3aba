package org.kommunalcampus.web.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a page words what is refused, and where a refused step leads back to: on a class for all of its handlers, on a handler for what differs. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnRefusal {

    /** The attribute of a request with the address to lead back to, where only the request can say it. */
    String BACK_TO = "org.kommunalcampus.web.kit.OnRefusal.backTo";

    /** The beginning of the messages' keys, e.g. {@code hr} for {@code hr.error.required}; without them the texts that all pages share are shown. */
    String texts() default "";

    /**
     * The address of the page that says why, with variables of the path, parameters of the request, and {@code {parent}} for the address of the request
     * without its last part. Without it the error page says so.
     */
    String backTo() default "";

    /** The message for a step whose input does not hold together, where it is always the same. */
    String invalid() default "";
}
