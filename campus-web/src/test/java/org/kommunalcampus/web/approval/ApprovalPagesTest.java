package org.kommunalcampus.web.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The desk of managers and HR, with the demo's people. */
@ApiTest
class ApprovalPagesTest {

    private final Reader hr;
    private final Reader manager;
    private final Clock clock;

    @Autowired
    ApprovalPagesTest(MockMvcTester http, Clock clock) {
        hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        manager = Reader.of(http, "leitung", Role.MANAGER, Role.LEARNER);
        this.clock = clock;
    }

    @Test
    void aManagerSeesWhatWaitsAndChecksBeforeApproving() {
        String list = html(manager.open("/genehmigungen"));
        assertThat(text(manager.open("/genehmigungen")))
                .contains("Dimitri Iwanow: Mein digitales Ich")
                .containsPattern("20.€")
                .contains("Entscheiden bis")
                .doesNotContain("Regel");
        String request = found(list, "name=\"approvals\" value=\"([0-9a-f-]{36})\"");

        var nobody = manager.post("/genehmigungen/auswahl");
        assertThat(text(manager.openAfter(nobody, "/genehmigungen"))).contains("mindestens eine Anfrage");
        assertThat(text(manager.post("/genehmigungen/auswahl", "approvals", request)))
                .contains("Diese Anfragen genehmigen?")
                .contains("Jede Person bekommt Bescheid.");
        assertThat(text(manager.open("/genehmigungen/" + request)))
                .contains("Im Budget, das dafür zahlt, sind noch")
                .contains("Ablehnen");
    }

    @Test
    void aDeclineNeedsAReason() {
        String request = found(html(manager.open("/genehmigungen")), "name=\"approvals\" value=\"([0-9a-f-]{36})\"");
        String place = "/genehmigungen/" + request + "/ablehnung";

        var refused = manager.post(place, "reason", " ", "keptOutUntil", "2001-01-01");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("Bitte nennen Sie den Grund.")
                .contains("Bitte wählen Sie einen Tag von heute bis in zwei Jahren.");
        assertThat(manager.post("/genehmigungen/" + request + "/freigabe", "amount", "viel"))
                .hasStatus(422);
    }

    @Test
    void hrKeepsTheRule() {
        assertThat(text(hr.open("/genehmigungen/regel"))).contains("Die Führungskraft oder ihre Vertretung");
        assertThat(manager.open("/genehmigungen/regel")).hasStatus(403);
        var wrong = hr.post("/genehmigungen/regel", "kind", "MANAGER", "daysToDecide", "90", "version", "1");
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("Bitte geben Sie 1 bis 60 Tage an.");
        var late = hr.post("/genehmigungen/regel", "kind", "NONE", "daysToDecide", "9", "version", "0");
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Niemand: Alle buchen selbst").contains("Frist in Tagen");
    }

    @Test
    void hrKeepsBudgets() {
        int later = LocalDate.now(clock).getYear() + 4;
        assertThat(text(hr.open("/budgets")))
                .contains("Ganze Kommune")
                .contains("12210")
                .contains("Reserviert");
        assertThat(manager.open("/budgets")).hasStatus(403);
        assertThat(text(hr.open("/budgets?jahr=" + later))).contains("Noch kein Budget in diesem Jahr");
        assertThat(text(hr.post("/budgets", "year", "" + later, "amount", "100 CHF")))
                .contains("Bitte geben Sie einen Betrag in Euro an.");

        var made = hr.post("/budgets", "year", "" + later, "amount", "1.234,50", "costCentre", "4711");
        assertThat(made).hasStatus(302);
        String list = html(hr.openAfter(made, "/budgets?jahr=" + later));
        assertThat(list).contains("4711").contains("1.234,50");
        String budget = found(list, "/budgets/([0-9a-f-]{36})\"");
        assertThat(text(hr.open("/budgets/" + budget))).contains("In diesem Jahr gibt es kein anderes Budget.");
        assertThat(hr.post("/budgets/" + budget, "amount", "2000", "version", "0"))
                .hasStatus(302);
        assertThat(text(hr.post("/budgets/" + budget, "amount", "3000", "version", "0")))
                .contains("Betrag");
        assertThat(text(hr.post("/budgets/" + budget + "/umbuchung", "transfer", "5", "version", "1")))
                .contains("Bitte wählen Sie ein Budget.");
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
