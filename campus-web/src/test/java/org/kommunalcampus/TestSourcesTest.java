package org.kommunalcampus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests hold at every hour of the day: what day it is they ask the clock of the platform or name the zone, never that of the machine. */
class TestSourcesTest {

    private static final Pattern DAY_OF_THE_MACHINE = Pattern.compile(
            "\\b(LocalDate|LocalDateTime|LocalTime|Year|YearMonth|ZonedDateTime|OffsetDateTime)\\.now\\(\\)|ZoneId\\.systemDefault\\(|Clock\\.systemDefaultZone\\(");

    @ParameterizedTest
    @ValueSource(
            strings = {"campus-core", "campus-recommender", "campus-provider-api", "campus-einvoice", "campus-web"})
    void noTestAsksTheMachineForTheDay(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(
                            source -> assertThat(Files.readString(source)).doesNotContainPattern(DAY_OF_THE_MACHINE));
        }
    }
}
