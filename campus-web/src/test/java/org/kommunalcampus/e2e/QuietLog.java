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

    /** Where the program writes its log in end-to-end tests. */
    static final String FILE = "target/e2e.log";

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

    /** All of the log, also what was put aside at midnight. */
    private static String written() {
        Path current = Path.of(FILE);
        try (Stream<Path> files = Files.list(current.getParent())) {
            return files.filter(file -> file.equals(current) || isPacked(file))
                    .map(file -> isPacked(file) ? unpack(file) : read(file))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPacked(Path file) {
        return file.toString().startsWith(FILE) && file.toString().endsWith(".gz");
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
