package org.kommunalcampus.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The packaged demo as a process of its own on a given database, so that its processor time is its alone. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern READY = Pattern.compile("Demo is ready: (http://localhost:\\d+)");

    private final Process process;
    private final String address;

    /** Starts the jar and waits until it is ready; throws {@link IllegalStateException} with what it printed when it is not in ten minutes. */
    Program(Path jar, String database, String... more) throws IOException {
        Path printed = Files.createTempFile("campus-bench", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Duser.timezone=UTC",
                "-jar",
                jar.toString(),
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=root",
                "--spring.datasource.password=",
                "--spring.flyway.placeholders.JSON=",
                "--spring.flyway.placeholders.UUID=char(36)",
                "--logging.file.name=" + printed + ".log"));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        address = ready(printed, Instant.now().plus(PATIENCE));
    }

    /** Where the pages begin, without a slash at the end. */
    String address() {
        return address;
    }

    /** The processor time that the process has taken so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Waits until the program says of itself that it can serve. */
    void awaitHealth() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        var request =
                HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
        try (var http = HttpClient.newHttpClient()) {
            while (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("The program does not become healthy");
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private String ready(Path printed, Instant deadline) throws IOException {
        var greeting = READY.matcher("");
        while (!greeting.reset(Files.readString(printed)).find()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new IllegalStateException("The program did not start: " + Files.readString(printed));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return greeting.group(1);
    }
}
