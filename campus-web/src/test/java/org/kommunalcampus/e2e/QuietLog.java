package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each class of end-to-end tests: nobody's name, address or personnel key stands in the program's log. */
class QuietLog implements AfterAllCallback {

    /** Where the program writes its log in end-to-end tests. */
    static final String FILE = "target/e2e.log";

    private static final Path STAFF = Path.of("src/main/resources/data/members.csv");

    @Override
    public void afterAll(ExtensionContext context) {
        String log = read(Path.of(FILE));
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
