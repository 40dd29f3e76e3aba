package org.kommunalcampus.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The Beirat reads what modules change, as a list, for one module, as a table and by the API; nobody else does. */
@ApiTest
class ModuleEffectPagesTest {

    private static final String PAGE = "/beirat/wirkung";
    private static final String API = "/api/v1/reviews/module-effects";

    @Autowired
    private MockMvcTester http;

    @Test
    void theBeiratReadsTheListTheTableAndTheFigures() {
        assertThat(get(PAGE + "?sort=PER_HOUR&q=a", "beirat", "REVIEWER"))
                .hasStatus(200)
                .bodyText()
                .contains("Wirkung der Module", "Abschlüsse vom");
        assertThat(get(PAGE + "?sort=unsinn&page=99", "beirat", "REVIEWER")).hasStatus(200);
        assertThat(get(PAGE + "/csv", "beirat", "REVIEWER"))
                .hasStatus(200)
                .bodyText()
                .contains("Mittlere Stufe vorher", "Mittlere Stufe nachher");
        assertThat(get(PAGE + "/pdf", "beirat", "REVIEWER")).hasStatus(404);
        assertThat(http.get().uri(API + "?order=CLOSED").with(httpBasic("beirat", "demo")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.region")
                .isNotNull();
    }

    @Test
    void onlyHalfYearsThatWereCountedAreThere() {
        for (String from : List.of("2000-01-01", "gestern")) {
            assertThat(get(PAGE + "?from=" + from, "beirat", "REVIEWER")).hasStatus(404);
            assertThat(get(PAGE + "/csv?from=" + from, "beirat", "REVIEWER")).hasStatus(404);
            assertThat(http.get().uri(API + "?from=" + from).with(httpBasic("beirat", "demo")))
                    .hasStatus(404);
        }
        assertThat(get(PAGE + "?from=", "beirat", "REVIEWER"))
                .hasStatus(200)
                .bodyText()
                .contains("außerhalb der Kommune mit den meisten");
        assertThat(http.get().uri(API).with(httpBasic("beirat", "demo")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.halfYears")
                .asArray()
                .hasSize(2);
    }

    @Test
    void ofAModuleOfFewPeopleNothingIsTold() {
        String module = UUID.randomUUID().toString();
        assertThat(get(PAGE + "/module/" + module, "beirat", "REVIEWER"))
                .hasStatus(200)
                .bodyText()
                .contains("Zu wenige Personen");
        assertThat(http.get().uri(API + "/" + module).with(httpBasic("beirat", "demo")))
                .hasStatus(404);
    }

    @Test
    void otherRegionsAndOtherRolesAreRefused() {
        assertThat(get(PAGE + "?region=anderswo", "beirat", "REVIEWER")).hasStatus(404);
        assertThat(http.get().uri(API + "?region=anderswo").with(httpBasic("beirat", "demo")))
                .hasStatus(404);
        assertThat(get(PAGE, "personal", "HR")).hasStatus(403);
        assertThat(get(PAGE + "/csv", "anbieter", "PROVIDER")).hasStatus(403);
        assertThat(http.get().uri(API).with(httpBasic("personal", "demo"))).hasStatus(403);
    }

    private MvcTestResult get(String page, String account, String role) {
        return http.get().uri(page).with(user(account).roles(role)).exchange();
    }
}
