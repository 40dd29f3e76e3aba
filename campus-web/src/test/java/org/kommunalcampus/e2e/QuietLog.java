package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each class of end-to-end tests: nobody's name, address or personnel key stands in the program's log. */
class QuietLog implements AfterAllCallback {

    /** Where the programs of this JVM write their log in end-to-end tests, as a setting of Spring; another JVM of the build has a file of its own. */
    static final String FILE = "target/e2e-${PID}.log";

    /** Where that is. */
    static final Path CURRENT = inTarget("e2e", "log");

    private static final Path STAFF = Path.of("src/main/resources/data/members.csv");

    @Override
    public void afterAll(ExtensionContext context) {
        String log = written();
        assertThat(log).as("the log says what happens").contains("Started ");
        assertThat(personalFacts()).hasSizeGreaterThan(800).noneMatch(log::contains);
        assertThat(log).as("e-mail addresses").doesNotContain("example.org");
    }

    /** Full names, addresses and keys of everybody in the demo. */
    static List<String> personalFacts() {
        return read(STAFF)
                .lines()
                .skip(1)
                .map(row -> row.split(","))
                .flatMap(QuietLog::facts)
                .toList();
    }

    private static Stream<String> facts(String[] cells) {
        return Stream.of(cells[1], cells[2] + " " + cells[3], cells[4]);
    }

    /** A file below {@code target} that no other JVM of the build writes. */
    static Path inTarget(String name, String ending) {
        return Path.of("target", name + '-' + ProcessHandle.current().pid() + '.' + ending);
    }

    /** All of the log, also what was put aside at midnight. */
    private static String written() {
        try (Stream<Path> files = Files.list(CURRENT.getParent())) {
            return files.filter(file -> file.equals(CURRENT) || isPacked(file))
                    .map(file -> isPacked(file) ? unpack(file) : read(file))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPacked(Path file) {
        return file.toString().startsWith(CURRENT.toString()) && file.toString().endsWith(".gz");
    }

    private static String unpack(Path file) {
        try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
