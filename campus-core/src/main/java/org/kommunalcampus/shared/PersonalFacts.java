package org.kommunalcampus.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a view that tells what somebody can, has done or is to do. A verb that returns it to anybody but the person writes the look down, so that the person can
 * read who has seen it; a structure test fails otherwise.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalFacts {}
