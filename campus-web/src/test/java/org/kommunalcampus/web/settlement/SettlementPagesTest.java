package org.kommunalcampus.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Clock;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The settlement as the operator, a municipality and a provider see it. */
@ApiTest
class SettlementPagesTest {

    private static final String PAGE = "/betrieb/abrechnung";
    private static final String SHARES = PAGE + "/anteile";

    private final MockMvcTester http;
    private final Reader operator;
    private final YearMonth now;

    @Autowired
    SettlementPagesTest(MockMvcTester http, Clock clock) {
        this.http = http;
        operator = Reader.of(http, "betrieb", Role.OPERATOR);
        now = YearMonth.now(clock);
    }

    @Test
    void eachSeesAMonthAndTakesItAway() {
        Reader hr = Reader.of(http, "personal", Role.HR);
        Reader provider = Reader.of(http, "anbieter", Role.PROVIDER);

        assertThat(text(operator.open(PAGE + "?monat=" + now))).contains("Noch offen", "Anteil der Plattform");
        assertThat(text(hr.open("/personal/abrechnung?monat=" + now)))
                .contains("Was Ihre Kommune Anbietern")
                .doesNotContain("Anteil der Plattform");
        assertThat(text(provider.open("/anbieter/abrechnung?monat=gestern")))
                .contains("Was Kommunen Ihnen", "Auszahlung");
        YearMonth last = now.minusMonths(1);
        assertThat(text(provider.open("/anbieter/abrechnung?monat=" + last))).contains("Wofür", "Teilnahme");
        assertThat(provider.open("/anbieter/abrechnung/csv?monat=" + last))
                .bodyText()
                .contains("Wofür", "Teilnahme");
        assertThat(http.get().uri("/api/v1/provider/settlements?month=" + last).with(httpBasic("anbieter", "demo")))
                .bodyJson()
                .extractingPath("$.content[0].basis")
                .isEqualTo("TAKEN");
        assertThat(operator.open(PAGE + "/csv?monat=" + now)).hasStatusOk();
        assertThat(hr.open("/personal/abrechnung/xlsx?monat=" + now)).hasStatusOk();
        assertThat(provider.open("/anbieter/abrechnung/pdf?monat=" + now)).hasStatus(404);
    }

    @Test
    void aMonthThatIsNotOverIsNotClosed() {
        assertThat(html(operator.open(PAGE + "?monat=" + now))).doesNotContain("/abschluss");
        assertThat(operator.post(PAGE + "/" + now + "/abschluss")).hasStatus(302);
        assertThat(text(operator.open(PAGE + "?monat=" + now))).contains("Noch offen");
    }

    @Test
    void aShareIsAgreedOnAndFaultsStandAtTheirFields() {
        assertThat(text(operator.post(SHARES, "share", "60"))).contains("von 0 bis 50 Prozent");
        assertThat(text(operator.post(SHARES, "share", "12"))).contains("Bitte wählen Sie einen Anbieter");

        Matcher provider = Pattern.compile("<option value=\"([0-9a-f-]{36})\"").matcher(html(operator.open(SHARES)));
        assertThat(provider.find()).isTrue();
        String id = provider.group(1);
        assertThat(text(operator.post(SHARES, "provider", id, "from", now.toString(), "share", "12,55")))
                .contains("höchstens einer Stelle");
        assertThat(operator.post(SHARES, "provider", id, "from", now.toString(), "share", "12,5"))
                .hasStatus(302);
        assertThat(text(operator.open(SHARES))).contains("12,5");
    }

    @Test
    void nobodyElseComesIn() {
        Reader learner = Reader.of(http, "lernende", Role.LEARNER);
        assertThat(learner.open(PAGE)).hasStatus(403);
        assertThat(learner.open("/personal/abrechnung")).hasStatus(403);
        assertThat(learner.open("/anbieter/abrechnung")).hasStatus(403);
        assertThat(learner.post(PAGE + "/" + now + "/abschluss")).hasStatus(403);
    }
}
