package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class I18nBundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern FIXED_KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");

    static Stream<Path> germanBundles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files
                    .filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().endsWith("_en.properties"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("germanBundles")
    void germanAndEnglishHaveTheSameKeysWithTheSameArguments(Path german) {
        Path english = german.resolveSibling(german.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(english).exists();
        assertThat(arguments(german)).isEqualTo(arguments(english));
    }

    @Test
    void everyKeyNamedInATemplateExists() throws IOException {
        var known = germanBundles()
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            var used = templates
                    .filter(Files::isRegularFile)
                    .flatMap(file -> FIXED_KEY.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(used).isNotEmpty().isSubsetOf(known);
        }
    }

    /** Bundles are looked through one after the other: of two texts for a key, one would never be read. */
    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        assertThat(germanBundles().flatMap(file -> read(file).stringPropertyNames().stream()))
                .doesNotHaveDuplicates();
    }

    /** For each key the numbers of the arguments that its text uses. */
    private static TreeMap<String, TreeSet<String>> arguments(Path file) {
        var arguments = new TreeMap<String, TreeSet<String>>();
        read(file).forEach((key, text) -> {
            new MessageFormat((String) text);
            arguments.put(
                    (String) key,
                    Pattern.compile("\\{(\\d+)")
                            .matcher((String) text)
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return arguments;
    }

    private static Properties read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
