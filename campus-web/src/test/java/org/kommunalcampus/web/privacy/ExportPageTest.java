package org.kommunalcampus.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class ExportPageTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b|\\b[a-z-]+\\.[a-z]+-[a-z-]+\\b");

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private static final Pattern WORD = Pattern.compile(
            "\\b(true|false|null|until|module|people|assignments?|completions|absences|USED|OWNER|SESSION|SUPERVISOR|CHANGED|LEFT|NOTHING|HR|LEARNER)\\b");

    @Autowired
    private MockMvcTester http;

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of("lernende", new Role[] {Role.LEARNER}),
                Arguments.of("personal", new Role[] {Role.LEARNER, Role.HR}),
                Arguments.of("leitung", new Role[] {Role.LEARNER, Role.MANAGER}),
                Arguments.of("anbieter", new Role[] {Role.PROVIDER}),
                Arguments.of("lotse", new Role[] {Role.LEARNER}),
                Arguments.of("ehemalige", new Role[] {Role.FORMER}),
                Arguments.of("betrieb", new Role[] {Role.OPERATOR}),
                Arguments.of("beirat", new Role[] {Role.REVIEWER}));
    }

    @ParameterizedTest
    @MethodSource("people")
    void whatPeopleReadOfTheirDataIsInWords(String account, Role[] roles) {
        String page = text(Reader.of(http, account, roles).open("/meine-daten/auskunft"));

        assertThat(ID.matcher(page).results().map(found -> found.group()))
                .as("ids")
                .isEmpty();
        assertThat(DAY.matcher(page).results().map(found -> found.group()))
                .as("days as programs write them")
                .isEmpty();
        assertThat(WORD.matcher(page).results().map(found -> found.group()))
                .as("words of programs")
                .isEmpty();
        assertThat(CODE.matcher(page).results().map(found -> found.group()))
                .as("codes")
                .isEmpty();
    }
}
