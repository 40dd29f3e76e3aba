package org.kommunalcampus.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.StatementCount;
import org.kommunalcampus.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the API or the pages of the started demo, with its security and its data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = KommunalCampusApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@Import({Client.class, StatementCount.class})
public @interface ApiTest {}
