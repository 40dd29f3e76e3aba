package org.kommunalcampus.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever was not the first is shown each field that differs, so each field of a form that two people may send has a name. */
class ConflictWordsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TEXTS = Path.of("src", "main", "resources", "messages");
    private static final Pattern PAGE = Pattern.compile("conflicts\\s*\\.page\\(\\s*\"([\\w-]+)\",\\s*(\\w+)");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachFieldHasAName(boolean english) throws IOException {
        List<Path> sources = files(SOURCES, ".java");
        Set<Object> named = names(english);
        List<String> areas = new ArrayList<>();
        Set<String> unnamed = new TreeSet<>();
        for (Path source : sources) {
            String code = Files.readString(source);
            for (MatchResult page : PAGE.matcher(code).results().toList()) {
                areas.add(page.group(1));
                Arrays.stream(form(source, code.substring(0, page.start()), page.group(2)))
                        .map(RecordComponent::getName)
                        .filter(field -> !field.equals("version"))
                        .map(field -> "conflict." + page.group(1) + "." + field)
                        .filter(key -> !named.contains(key))
                        .forEach(unnamed::add);
            }
        }

        assertThat(areas).hasSizeGreaterThan(15);
        assertThat(unnamed).isEmpty();
    }

    /** The fields of the form that the parameter holds, which stands last before the page is shown. */
    private static RecordComponent[] form(Path source, String before, String parameter) {
        String type = Pattern.compile("(\\w+) " + parameter + "\\b[,)]")
                .matcher(before)
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String file = SOURCES.relativize(source).toString().replace(".java", "").replace('/', '.');
        return Stream.concat(
                        Stream.of(file + "$" + type, file.substring(0, file.lastIndexOf('.') + 1) + type),
                        Pattern.compile("import ([\\w.]+\\." + type + ");")
                                .matcher(before)
                                .results()
                                .map(found -> found.group(1)))
                .map(ConflictWordsTest::record)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(source + " sends an unknown " + type));
    }

    private static RecordComponent @Nullable [] record(String name) {
        try {
            return Class.forName(name).getRecordComponents();
        } catch (ClassNotFoundException elsewhere) {
            return null;
        }
    }

    private static Set<Object> names(boolean english) throws IOException {
        var texts = new Properties();
        for (Path bundle : files(TEXTS, ".properties")) {
            if (bundle.toString().endsWith("_en.properties") == english) {
                try (var reader = Files.newBufferedReader(bundle)) {
                    texts.load(reader);
                }
            }
        }
        return texts.keySet();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
