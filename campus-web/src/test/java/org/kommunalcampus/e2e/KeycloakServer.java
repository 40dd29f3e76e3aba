package org.kommunalcampus.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.testing.FreePort;

/**
 * The genuine Keycloak server with the project's realm and the demo's accounts, on a loopback port, in memory: each start begins anew. The system
 * property {@code campus.keycloak.home} names the folder into which Maven has unpacked it. Ends with this JVM at the latest.
 */
final class KeycloakServer {

    /** The user who administers this server until it ends. */
    static final String ADMIN = "admin";

    private static final Path REALM = Path.of(System.getProperty("campus.keycloak.realm", "src/keycloak"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port;
    private final String clientSecret = UUID.randomUUID().toString();
    private final String adminPassword = UUID.randomUUID().toString();
    private @Nullable Process running;

    /** A server on that port; it is started by {@link #start}. */
    KeycloakServer(int port) {
        this.port = port;
    }

    /** A server on a port that is free now. */
    static KeycloakServer onFreePort() {
        return new KeycloakServer(FreePort.draw());
    }

    /** The issuer in its tokens when it is called by the name localhost. */
    String issuer() {
        return address() + "/realms/kommunalcampus";
    }

    String address() {
        return "http://localhost:" + port;
    }

    String clientSecret() {
        return clientSecret;
    }

    String adminPassword() {
        return adminPassword;
    }

    /** What the platform has to be told about this server. */
    Map<String, String> settings() {
        return Map.of("campus.sign-in.issuer", issuer(), "campus.sign-in.client-secret", clientSecret);
    }

    /** Returns when people can sign in; throws {@link IllegalStateException} with the server's log when that takes too long. */
    void start() {
        Path home = Path.of(System.getProperty("campus.keycloak.home", "keycloak"));
        try (FileChannel lock = FileChannel.open(
                        home.resolve("campus.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var ignored = lock.lock()) {
            Path log = Files.createTempFile("campus-keycloak", ".log");
            offerRealm(home.resolve("data").resolve("import"));
            Process server = launch(home, log);
            running = server;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, log), "stop-keycloak"));
            await(server, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server as a machine that is switched off does. */
    void stop() {
        Process server = running;
        if (server != null) {
            List<ProcessHandle> processes = all(server).toList();
            processes.forEach(ProcessHandle::destroyForcibly);
            processes.forEach(process -> process.onExit().join());
        }
    }

    private Process launch(Path home, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        adminPassword,
                        "CAMPUS_CLIENT_SECRET",
                        clientSecret,
                        "CAMPUS_ADDRESSES",
                        "http://localhost:*",
                        "CAMPUS_PUBLIC_ADDRESS",
                        "http://localhost:8080"));
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void offerRealm(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(REALM)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void await(Process server, Path log) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Keycloak did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection) URI.create(issuer() + "/.well-known/openid-configuration")
                    .toURL()
                    .openConnection();
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process server, Path log) {
        all(server).forEach(ProcessHandle::destroy);
        try {
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.getLogger(KeycloakServer.class.getName())
                    .log(System.Logger.Level.WARNING, "cannot remove " + log, e);
        }
    }

    private static Stream<ProcessHandle> all(Process server) {
        return Stream.concat(server.descendants(), Stream.of(server.toHandle()));
    }
}
