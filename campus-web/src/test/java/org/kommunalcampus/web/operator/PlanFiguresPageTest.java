package org.kommunalcampus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.text;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class PlanFiguresPageTest {

    private static final String PAGE = "/betrieb/lehrplanzahlen";

    @Autowired
    private MockMvcTester http;

    @Test
    void theOperatorReadsWhetherPeopleWouldFollowTheirPlans() {
        assertThat(text(Reader.of(http, "betrieb", Role.OPERATOR).open(PAGE)))
                .contains("Zahlen zu den Lehrplänen")
                .containsAnyOf(
                        "Überfüllte Wochen ohne Veranstaltung", "Über so wenige Personen werden keine Zahlen gezeigt");
    }

    @Test
    void nobodyElseReadsIt() {
        assertThat(Reader.of(http, "personal", Role.HR, Role.LEARNER).open(PAGE))
                .hasStatus(403);
        assertThat(Reader.of(http, "anbieter", Role.PROVIDER).open(PAGE)).hasStatus(403);
    }
}
