package org.kommunalcampus.testing;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableAsync;

/**
 * The capabilities of the jars on the class path, without the program around them; the program's own scan passes over it. It finds the test components of
 * these packages by itself: a test that imports one has a context of its own, which costs the build a start.
 */
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableAsync
@ComponentScan("org.kommunalcampus")
@EntityScan("org.kommunalcampus")
@EnableJpaRepositories("org.kommunalcampus")
@Import(SampleCampus.class)
class TestCampus {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    static StatementCount statementCount() {
        return new StatementCount();
    }
}
