package org.kommunalcampus.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the started demo, in memory and on a free port; its methods take a {@link Person} for each browser they need. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KommunalCampusApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.file.name=" + QuietLog.FILE)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@ExtendWith({Browsers.class, QuietLog.class})
@interface EndToEndTest {}
