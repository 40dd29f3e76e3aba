package org.kommunalcampus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the platform. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class KommunalCampusApplication {

    /** Starts the platform with Spring Boot's usual arguments; without the profile {@code demo} only if it is fit for production. */
    public static void main(String[] args) {
        SpringApplication campus = new SpringApplication(KommunalCampusApplication.class);
        campus.addInitializers(new ProductionGuard());
        campus.run(args);
    }
}
