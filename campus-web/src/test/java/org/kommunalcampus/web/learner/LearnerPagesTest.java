package org.kommunalcampus.web.learner;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.kommunalcampus.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the learner's pages in the whole program, without the demo. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KommunalCampusApplication.class,
        properties = "campus.signing.secret=only-for-tests-0123456789-0123456789")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({SampleCampus.class, StatementCount.class, Visitor.class, Learners.class})
@AutoConfigureMockMvc
@interface LearnerPagesTest {}
