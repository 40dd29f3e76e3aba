package org.kommunalcampus.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the {@link PackagedProgram}, which all of these tests share; its methods take a {@link Person} for each browser they need. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({PackagedProgram.Extension.class, Browsers.class, QuietLog.class})
@interface EndToEndTest {}
