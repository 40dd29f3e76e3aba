package org.kommunalcampus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents point to is there: files that they link to, and tests that they name as proof. */
class DocumentsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]*(?:Test|IT))`");

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(documents())
                .allSatisfy(document -> assertThat(found(LINK, document))
                        .filteredOn(link -> !link.contains("://"))
                        .allSatisfy(
                                link -> assertThat(document.resolveSibling(link).normalize())
                                        .exists()));
    }

    @Test
    void everyTestThatIsNamedExists() {
        Set<String> tests = Stream.of("campus-core", "campus-recommender", "campus-provider-api", "campus-web")
                .flatMap(module -> files(PROJECT.resolve(module).resolve("src/test")).stream())
                .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());

        assertThat(documents()).allSatisfy(document -> assertThat(tests).containsAll(found(TEST, document)));
    }

    private static List<Path> documents() {
        return Stream.concat(Stream.of(PROJECT.resolve("README.md")), files(PROJECT.resolve("docs")).stream())
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    private static List<String> found(Pattern pattern, Path document) {
        try {
            return pattern.matcher(Files.readString(document))
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
