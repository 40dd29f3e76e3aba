package org.kommunalcampus.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The demo as people start it, from the jar that Maven has packaged: a process of its own, on a free port, with a new database in memory. One serves all
 * classes of a JVM; constructors and methods that take a {@code PackagedProgram} get it. The system property {@code campus.jar} names the jar.
 */
final class PackagedProgram implements AutoCloseable {

    /** By which a monitoring system reads the program's figures. */
    static final String METRICS_TOKEN = "metrics-of-the-packaged-program-in-its-tests";

    private static final Path PRINTED = QuietLog.inTarget("e2e-program", "out");
    private static final Pattern READY = Pattern.compile("Demo is ready: http://localhost:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String DATABASE =
            "jdbc:h2:mem:campus;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE;TIME ZONE=UTC";

    private final Process process;
    private final int port;

    private PackagedProgram() {
        try {
            process = launch();
            port = port(Instant.now().plus(PATIENCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the program listens. */
    int port() {
        return port;
    }

    /** Where the program's pages begin, without a slash at the end. */
    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** Runs under this JVM's own options, so that time zone, compiler and coverage are those of the tests. */
    private static Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-jar",
                System.getProperty("campus.jar"),
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.datasource.url=" + DATABASE,
                "--campus.metrics.token=" + METRICS_TOKEN,
                "--logging.file.name=" + QuietLog.CURRENT));
        Files.createDirectories(PRINTED.getParent());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(PRINTED.toFile())
                .start();
    }

    /** Which port the program names once it is ready, the demo's data included. */
    private int port(Instant deadline) throws IOException {
        var greeting = READY.matcher("");
        while (!greeting.reset(Files.readString(PRINTED)).find()) {
            pause(deadline);
        }
        return Integer.parseInt(greeting.group(1));
    }

    private void pause(Instant deadline) throws IOException {
        if (!process.isAlive() || Instant.now().isAfter(deadline)) {
            process.destroy();
            throw new IllegalStateException("The program did not start: " + Files.readString(PRINTED));
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }

    /** Starts the program before the first class that wants it and ends it with the run. */
    static final class Extension implements BeforeAllCallback, ParameterResolver {

        private static final ExtensionContext.Namespace SPACE =
                ExtensionContext.Namespace.create(PackagedProgram.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            of(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PackagedProgram.class;
        }

        @Override
        public PackagedProgram resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }

        static PackagedProgram of(ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, SPACE)
                    .computeIfAbsent("program", key -> new PackagedProgram(), PackagedProgram.class);
        }
    }
}
