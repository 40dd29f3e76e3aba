package org.kommunalcampus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.Malformed;
import org.springframework.data.domain.Pageable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** What the interface for programs takes in. */
class StrictInputTest {

    record Body(
            @Nullable String title,
            @Nullable BigDecimal hours,
            @Nullable Integer months,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable List<String> words,
            @Nullable UUID id) {}

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        var limits = new JsonLimits();
        var factory = JsonFactory.builder();
        limits.boundedJson().customize(factory);
        var builder = JsonMapper.builder(factory.build()).addModule(new StrictValues());
        limits.strictJson().customize(builder);
        return builder.build();
    }

    private String codeOf(String body) {
        try {
            json.readValue(body, Body.class);
            return "";
        } catch (JacksonException refused) {
            var error = JsonProblems.error("", refused);
            return error.pointer() + " " + error.code();
        }
    }

    @Test
    void textsArriveClean() {
        Body body = json.readValue(
                "{\"title\":\" U\u0308bung\\u0000\\u202e\\u200b \",\"words\":[\"a\\u00adb\"]}", Body.class);

        assertThat(body.title()).isEqualTo("Übung");
        assertThat(body.words()).containsExactly("ab");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"hours\":1e999999999}|/hours out-of-range",
                "{\"hours\":1e-999999999}|/hours out-of-range",
                "{\"hours\":\"1e999999999\"}|/hours invalid-number",
                "{\"day\":\"2027-02-31\"}|/day no-such-day",
                "{\"day\":\"+999999999-12-31\"}|/day invalid-date",
                "{\"day\":\"9999-12-31\"}|/day out-of-range",
                "{\"day\":[2027,1,1]}|/day wrong-type",
                "{\"at\":1e999999}|/at wrong-type",
                "{\"at\":\"2027-01-13T08:00:00\"}|/at invalid-moment",
                "{\"objectiv\":\"x\"}|/objectiv unknown-field",
                "{\"id\":\"\"}|/id wrong-type",
                "{\"id\":\" \"}|/id wrong-type",
                "{\"id\":\"7\"}|/id wrong-type"
            })
    void whatCannotBeMeantIsRefusedAtOnceWithItsField(String body, String error) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(codeOf(body)).isEqualTo(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"months\":1e999999999}", "{\"months\":2.5}", "{\"months\":99999999999999999999}"})
    void aWholeNumberIsWhole(String body) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(codeOf(body)).startsWith("/months"));
    }

    @Test
    void depthAndLengthOfNumbersAreBounded() {
        assertThatThrownBy(() -> json.readTree("[".repeat(100_000))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readTree("9".repeat(100_000))).isInstanceOf(JacksonException.class);
    }

    @Test
    void usualValuesAreRead() {
        Body body = json.readValue(
                "{\"hours\":7.5,\"months\":3,\"day\":\"2027-01-13\",\"at\":\"2027-01-13T08:00:00+01:00\"}", Body.class);

        assertThat(body.hours()).isEqualByComparingTo("7.5");
        assertThat(body.day()).isEqualTo(LocalDate.of(2027, 1, 13));
        assertThat(body.at()).isEqualTo(Instant.parse("2027-01-13T07:00:00Z"));
    }

    /** An operation of the test. */
    static class Operation {
        void list(@RequestParam(required = false) @Nullable String query, @Paged Pageable page) {}
    }

    @ParameterizedTest
    @CsvSource({
        "query=a&page=2&sort=title, ''",
        "quer=a, /quer",
        "query=a&maxHour=3, /maxHour",
        "query=%, ''",
        "a%2Fb=1, /a~1b"
    })
    void anUnknownParameterIsNamed(String query, String pointer) throws Exception {
        var request = new MockHttpServletRequest();
        request.setQueryString(query);
        var handler = new HandlerMethod(
                new Operation(), Operation.class.getDeclaredMethod("list", String.class, Pageable.class));
        var interceptor = new UnknownParameters();

        if (pointer.isEmpty()) {
            assertThat(interceptor.preHandle(request, new MockHttpServletResponse(), handler))
                    .isTrue();
        } else {
            assertThatThrownBy(() -> interceptor.preHandle(request, new MockHttpServletResponse(), handler))
                    .isInstanceOfSatisfying(
                            Malformed.class,
                            refusal -> assertThat(refusal.getError().pointer()).isEqualTo(pointer));
        }
    }
}
