package org.kommunalcampus.interview;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.test.context.TestPropertySource;

/** A capability test of the dialogue: plans ask for what nobody stated, and are rebuilt only when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@CapabilityTest
@TestPropertySource(properties = {"campus.rebuild.workers=0", "campus.plans.unknown=ASK"})
@interface InterviewTest {}
