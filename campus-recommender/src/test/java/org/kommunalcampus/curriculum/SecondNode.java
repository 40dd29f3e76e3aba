package org.kommunalcampus.curriculum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Another node of the program, in a process of its own on the same database. */
final class SecondNode {

    private SecondNode() {}

    /** The process; starts the same capabilities as the tests, with workers. */
    public static void main(String[] arguments) {
        Class<?> campus = ClassUtils.resolveClassName("org.kommunalcampus.testing.TestCampus", null);
        SpringApplication node = new SpringApplicationBuilder(campus)
                .web(WebApplicationType.NONE)
                .build();
        node.run(arguments);
    }

    /** Starts the process; small batches, so that it is at it for a while. */
    static Process start(Environment environment, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dcampus.plans.unknown=" + System.getProperty("campus.plans.unknown", ""),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SecondNode.class.getName(),
                "--campus.rebuild.workers=2",
                "--campus.rebuild.batch=4",
                "--campus.rebuild.coalesce=100ms"));
        for (String key : List.of(
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.flyway.placeholders.JSON",
                "spring.flyway.placeholders.UUID")) {
            command.add("--" + key + "=" + environment.getRequiredProperty(key));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
