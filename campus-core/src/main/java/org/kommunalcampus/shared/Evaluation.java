package org.kommunalcampus.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a verb that tells an employer something about people, one by one or in sum. The catalogue for staff councils and data-protection officers is made from
 * these marks; a structure test fails for a verb that is open to HR or managers and neither marked nor excused. The verb is off for an employer's people, and
 * throws {@link EvaluationOff}, until their municipality has switched the evaluation on and named the agreement with the staff council.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Evaluation {

    /** Names the entry of the catalogue: people read the messages {@code evaluation.<name>}, {@code .shows}, {@code .purpose} and {@code .kept}. Verbs may share one. */
    String value();

    /** Who may ask. */
    Role[] readers() default {Role.HR, Role.MANAGER};

    /** Why what the employer itself states is always on. */
    String OWN_STATEMENT =
            "the employer states it itself, and without it there is nobody about whom anything could be decided";

    /** Why it is always on, {@code ""} for one that is off until a municipality switches it on. */
    String alwaysOn() default "";
}
