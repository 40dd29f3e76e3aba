package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class CurriculumPageTest {

    private final Visitor visitor;
    private final Learners learners;
    private final SampleCampus campus;
    private final JdbcClient jdbc;

    @Test
    void somebodyWithoutAJobIsLedToGoals() throws Exception {
        var page = visitor.as(learners.planned(learners.withoutJob())).open("/lehrplan");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Ihre Tätigkeit ist noch nicht hinterlegt");
        assertThat(page.html()).contains("href=\"/profil/ziele\"");
    }

    @Test
    void theNextStepComesFirstAndSaysWhy() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        learners.offer(
                module("a", "Akten führen").teaches(competence, 4).euros(80).content());
        var page = visitor.as(learners.planned(person)).open("/lehrplan");
        assertThat(page.text())
                .contains("Ihr nächster Schritt Akten führen")
                .contains("8 Std. Online 80\u00a0€")
                .contains(
                        "Bringt Sie in „Kompetenz 1“ von Grund auf bis Stufe 4. Das verlangt Ihre Tätigkeit „Beruf“.");
    }

    @Test
    void theNextStepStandsOnceAndTheWayGoesOnFromThere() throws Exception {
        CompetenceId competence = campus.competence();
        CompetenceId other = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4, other, 3));
        learners.offer(module("a", "Akten führen").teaches(competence, 4).content());
        learners.offer(module("b", "Bescheide schreiben").teaches(other, 3).content());
        String text = visitor.as(learners.planned(person)).open("/lehrplan").text();

        assertThat(text)
                .containsPattern("Ihr nächster Schritt .*Ihr Weg 2 Schritt 2:")
                .doesNotContain("Schritt 1:");
    }

    @Test
    void theReasonsAreThereInEnglishToo() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        learners.offer(module("a", "Akten führen").teaches(competence, 4).content());
        assertThat(visitor.as(learners.planned(person))
                        .inEnglish()
                        .open("/lehrplan")
                        .text())
                .contains("Takes you in “Kompetenz 1” from scratch to level 4. Asked for by your job “Beruf”.");
    }

    @Test
    void aStepThatWaitsSaysWhatOpensIt() throws Exception {
        List<CompetenceId> two = campus.competences(2);
        Caller person = learners.withJob(Map.of(two.get(0), 3, two.get(1), 5));
        learners.offer(module("a", "Grundlagen").teaches(two.get(0), 3).content());
        learners.offer(module("b", "Aufbau")
                .requires(two.get(0), 3)
                .teaches(two.get(1), 5)
                .content());
        assertThat(visitor.as(learners.planned(person)).open("/lehrplan").text())
                .contains("Noch nicht offen")
                .contains("Öffnet nach Schritt 1 „Grundlagen“")
                .contains("Legt die Grundlage für „Aufbau“. Dort wird vorausgesetzt: „Kompetenz 1“ auf Stufe 3.");
    }

    @Test
    void whatNoModuleClosesIsSaidWithTheCause() throws Exception {
        Caller person = learners.withJob(Map.of(campus.competence(), 4));
        assertThat(visitor.as(learners.planned(person)).open("/lehrplan").text())
                .contains("Zurzeit gibt es nichts zu buchen")
                .contains("Noch ohne passendes Angebot Kompetenz 1")
                .contains("Dafür gibt es noch kein Modul im Angebot.");
    }

    @Test
    void whoHasReachedEverythingIsPraised() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 2));
        learners.profiles().rateSelf(person, person.requireMember(), competence, new Level(2));
        assertThat(visitor.as(learners.planned(person)).open("/lehrplan").text())
                .contains("Sie sind auf dem Stand");
    }

    @Test
    void aRefusedModuleLeavesThePathAndCanBeProposedAgain() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(competence, 4).content());
        visitor.as(learners.planned(person)).open("/lehrplan");

        var refused = visitor.send(
                "/lehrplan/entscheidungen", "module", module, "decision", "REFUSE", "reason", "Kann ich <b>");
        assertThat(refused.text())
                .contains("„Akten führen“ wird nicht mehr vorgeschlagen")
                .contains("Nicht mehr im Lehrplan: „Akten führen“.")
                .contains("Ihr Grund: Kann ich &lt;b&gt;")
                .doesNotContain("Ihr nächster Schritt");

        assertThat(visitor.open("/lehrplan/warum-nicht/" + module).text())
                .contains("Sie haben gesagt, dass dieses Modul nichts für Sie ist.")
                .contains("Lassen Sie sich das Modul wieder vorschlagen.");

        assertThat(visitor.send("/lehrplan/entscheidungen/ruecknahme", "module", module)
                        .text())
                .contains("Neu im Lehrplan: „Akten führen“.")
                .contains("Ihr nächster Schritt Akten führen");
    }

    @Test
    void aReasonThatIsTooLongIsExplainedAndNothingIsRefused() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(competence, 4).content());
        var page = visitor.as(learners.planned(person))
                .send("/lehrplan/entscheidungen", "module", module, "decision", "REFUSE", "reason", "x".repeat(501));
        assertThat(page.text()).contains("höchstens 500 Zeichen").contains("Ihr nächster Schritt Akten führen");
    }

    @Test
    void aModuleThatIsNotNeededIsExplainedAndCanBePinned() throws Exception {
        Caller person = learners.withoutJob();
        ModuleId module = learners.offer(
                module("a", "Fotografieren").teaches(campus.competence(), 2).content());
        assertThat(visitor.as(learners.planned(person))
                        .open("/lehrplan/warum-nicht/" + module)
                        .text())
                .contains("Das Modul vermittelt nichts, was zurzeit von Ihnen verlangt wird")
                .contains("Merken Sie das Modul vor.")
                .contains("Ihr Lehrplan braucht dann 8 Std. mehr.");
        assertThat(visitor.send("/lehrplan/entscheidungen", "module", module, "decision", "PIN")
                        .text())
                .contains("„Fotografieren“ ist vorgemerkt.")
                .contains("Sie haben dieses Modul vorgemerkt.");
    }

    @Test
    void askingForAModuleFindsItByItsWords() throws Exception {
        learners.offer(module("a", "Wegerecht und Brunnenbau")
                .teaches(campus.competence(), 2)
                .content());
        assertThat(visitor.as(learners.withoutJob())
                        .open("/lehrplan/warum-nicht?q=brunnenbau")
                        .text())
                .contains("Wegerecht und Brunnenbau");
        assertThat(visitor.open("/lehrplan/warum-nicht?q=quetzalcoatl").text()).contains("Kein Treffer");
    }

    @Test
    void aModuleThatNeverWasIsNotFound() throws Exception {
        assertThat(visitor.as(learners.withoutJob())
                        .open("/lehrplan/warum-nicht/" + ModuleId.next())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPlanThatIsBeingUpdatedSaysSoAndReloadsOnceItIsFresh() throws Exception {
        Caller person = learners.withoutJob();
        visitor.as(learners.planned(person)).open("/lehrplan");
        assertThat(visitor.open("/lehrplan/stand").response().getHeader("HX-Refresh"))
                .isEqualTo("true");
        jdbc.sql(
                        "update plan set stale_since = '2026-01-01 00:00:00', ready_at = '2999-01-01 00:00:00' where member_id = ?")
                .param(person.requireMember().toString())
                .update();
        assertThat(visitor.open("/lehrplan").text()).contains("Ihr Lehrplan wird gerade aktualisiert");
        assertThat(visitor.open("/lehrplan/stand").status()).isEqualTo(204);
    }

    @Test
    void theHistoryTellsWhatChangedAndWhy() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(competence, 4).content());
        visitor.as(learners.planned(person)).open("/lehrplan");
        visitor.send("/lehrplan/entscheidungen", "module", module, "decision", "REFUSE");
        assertThat(visitor.open("/lehrplan/verlauf").text())
                .contains("Sie haben ein Modul vorgemerkt, abgelehnt oder das zurückgenommen")
                .contains("Entfallen Akten führen")
                .contains("Neu Akten führen Bringt Sie in „Kompetenz 1“");
        var version = Pattern.compile("Fassung (\\d+)")
                .matcher(visitor.open("/lehrplan/verlauf").text());
        assertThat(version.find()).isTrue();
        int before = Integer.parseInt(version.group(1)) - 1;
        assertThat(visitor.open("/lehrplan/verlauf/" + before).text())
                .contains("Der Lehrplan in dieser Fassung Akten führen");
        assertThat(visitor.open("/lehrplan/verlauf/99").status()).isEqualTo(404);
    }

    @Test
    void whoOpensTheAddressOfAFormByHandComesToThePageAboveIt() throws Exception {
        visitor.as(learners.planned(learners.withoutJob()));
        for (String form : List.of(
                "/lehrplan/zustimmung/ruecknahme",
                "/lehrplan/entscheidungen",
                "/profil/stufen",
                "/profil/ziele/vorschau",
                "/buchungen/" + ModuleId.next() + "/annahme")) {
            assertThat(visitor.open(form).status()).as(form).isEqualTo(200);
        }
        assertThat(visitor.open("/profil/ziele/vorschau").text()).contains("Ziele");
    }

    @Test
    void aBookingThatCostsMoneyIsAskedForOnceMoreWithWhatFollows() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        learners.offer(
                module("a", "Akten führen").teaches(competence, 4).euros(80).content());
        assertThat(visitor.as(learners.planned(person)).open("/lehrplan").text())
                .contains("„Akten führen“ buchen?")
                .contains("Gebühr: 80\u00a0€");
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithThePlan() throws Exception {
        Caller one = personWithSteps(1);
        Caller many = personWithSteps(6);
        Map<String, Integer> budgets =
                Map.of("/lehrplan", 18, "/lehrplan/verlauf", 7, "/profil", 6, "/buchungen", 8, "/nachweise", 11);
        budgets.forEach((path, most) -> {
            statements(one, path); // the first look reads what is kept in memory
            assertThat(statements(one, path)).as(path).isLessThanOrEqualTo(most);
            assertThat(statements(many, path)).as(path).isLessThanOrEqualTo(most);
        });
    }

    private int statements(Caller person, String path) {
        visitor.as(person);
        return StatementCount.during(() -> {
            try {
                visitor.open(path);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Caller personWithSteps(int count) {
        Map<CompetenceId, Integer> asked = new HashMap<>();
        for (CompetenceId competence : campus.competences(count)) {
            asked.put(competence, 3);
            learners.offer(module("m" + competence, "Modul " + competence)
                    .teaches(competence, 3)
                    .content());
        }
        return learners.planned(learners.withJob(asked));
    }
}
