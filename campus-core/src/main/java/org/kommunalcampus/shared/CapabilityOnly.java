package org.kommunalcampus.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Called by other capabilities and listeners alone, which have checked their caller; never by a controller. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CapabilityOnly {

    /** Says who calls it. */
    String value();
}
