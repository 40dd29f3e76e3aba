package org.kommunalcampus.curriculum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.test.context.TestPropertySource;

/** A capability test in which plans are rebuilt only when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@CapabilityTest
@TestPropertySource(
        properties = {
            "campus.rebuild.workers=0",
            "campus.rebuild.batch=200",
            "campus.rebuild.coalesce=5s",
            "campus.rebuild.back-off=10s"
        })
@interface PlanTest {}
