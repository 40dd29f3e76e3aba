package org.kommunalcampus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.text;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class AuditPageTest {

    private static final String PAGE = "/betrieb/protokoll";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Audit audit;

    @Test
    void theOperatorReadsWhoDecidedAndWhoLookedAndLeavesALineOfTheOwn() {
        Stream.generate(MemberId::next)
                .limit(101)
                .forEach(person -> audit.looked(Caller.system("test"), Set.of(person), "team"));
        Reader operator = Reader.of(http, "betrieb", Role.OPERATOR);

        assertThat(text(operator.open(PAGE + "?vorgang=person.looked")))
                .contains("person.looked-at", "system: test")
                .doesNotContain("audit.read");
        assertThat(text(operator.open(PAGE + "?vorgang=audit.read"))).contains("audit.read");
        assertThat(text(operator.open(PAGE + "?vorgang=nothing-of-the-kind")))
                .contains("Dazu steht nichts im Protokoll");
        assertThat(text(operator.open(PAGE + "?page=1"))).contains("51 bis 100 von");
    }

    @Test
    void nobodyElseReadsIt() {
        assertThat(Reader.of(http, "personal", Role.HR, Role.LEARNER).open(PAGE))
                .hasStatus(403);
        assertThat(Reader.of(http, "beirat", Role.REVIEWER).open(PAGE)).hasStatus(403);
    }
}
