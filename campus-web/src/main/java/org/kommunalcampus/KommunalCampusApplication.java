package org.kommunalcampus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KommunalCampusApplication {

    /** Starts the platform with Spring Boot's usual arguments. */
    public static void main(String[] args) {
        SpringApplication.run(KommunalCampusApplication.class, args);
    }
}
