package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The calendar of the demo's learner: switched on, read by a program that signs nobody in, renewed, switched off. */
@ApiTest
class CalendarPagesTest {

    private static final String PAGE = "/meine-daten/kalender";
    private static final String API = "/api/v1/me/calendar";
    private static final Pattern ADDRESS = Pattern.compile("/calendar/[\\w-]{43}\\.ics");

    @Autowired
    private MockMvcTester http;

    @AfterEach
    void closed() {
        post(PAGE + "/abschaltung");
    }

    @Test
    void theAddressIsShownOnceAndReadWithoutSigningIn() throws Exception {
        assertThat(page()).bodyText().contains("Noch nicht eingeschaltet");

        MvcTestResult opened = post(PAGE);
        String address = address(opened.getResponse().getContentAsString());

        assertThat(opened).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(page()).bodyText().contains("Neue Adresse").doesNotContain(address);
        MvcTestResult feed = http.get().uri(address).exchange();
        assertThat(feed)
                .hasStatusOk()
                .hasContentType("text/calendar;charset=UTF-8")
                .hasHeader("Cache-Control", "no-cache, private")
                .bodyText()
                .startsWith("BEGIN:VCALENDAR");
        String tag = feed.getResponse().getHeader("ETag");
        assertThat(http.get()
                        .uri(address)
                        .header("If-None-Match", String.valueOf(tag))
                        .exchange())
                .hasStatus(304);
        assertThat(http.get().uri("/calendar/" + "a".repeat(43) + ".ics").exchange())
                .hasStatus(404);
        assertThat(http.get().uri("/calendar/x").exchange()).hasStatus(404);

        String next = address(post(PAGE).getResponse().getContentAsString());
        assertThat(http.get().uri(address).exchange()).hasStatus(404);
        assertThat(http.get().uri(next).exchange()).hasStatusOk();
        post(PAGE + "/abschaltung");
        assertThat(http.get().uri(next).exchange()).hasStatus(404);
    }

    @Test
    void plannedLearningStandsInItOnlyWhenWanted() throws Exception {
        String address = address(post(PAGE).getResponse().getContentAsString());
        assertThat(http.get().uri(address).exchange()).bodyText().doesNotContain("Geplant:");

        assertThat(post(PAGE + "/umfang?planned=true")).hasStatus3xxRedirection();

        assertThat(http.get().uri(address).exchange())
                .bodyText()
                .contains("SUMMARY:Geplant:", "DTSTART;VALUE=DATE:", "STATUS:TENTATIVE");
    }

    @Test
    void otherProgramsDoTheSame() throws Exception {
        assertThat(api(HttpMethod.GET, "")).bodyJson().extractingPath("$.open").isEqualTo(false);
        MvcTestResult opened = api(HttpMethod.POST, "");
        assertThat(opened).hasStatus(201);
        String address = address(JsonPath.read(opened.getResponse().getContentAsString(), "$.address"));
        assertThat(http.get().uri(address).exchange()).hasStatusOk();
        assertThat(api(HttpMethod.PUT, "{\"planned\": true}"))
                .bodyJson()
                .extractingPath("$.planned")
                .isEqualTo(true);
        assertThat(api(HttpMethod.DELETE, "")).hasStatus(204);
        assertThat(http.get().uri(address).exchange()).hasStatus(404);
        assertThat(api(HttpMethod.PUT, "{\"planned\": true}")).hasStatus(404);
    }

    private MvcTestResult page() {
        return http.get().uri(PAGE).with(user("lernende").roles("LEARNER")).exchange();
    }

    private MvcTestResult post(String path) {
        return http.post()
                .uri(path)
                .with(user("lernende").roles("LEARNER"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult api(HttpMethod method, String body) {
        return http.method(method)
                .uri(API)
                .with(httpBasic("lernende", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String address(String text) {
        Matcher address = ADDRESS.matcher(text);
        assertThat(address.find()).isTrue();
        return address.group();
    }
}
