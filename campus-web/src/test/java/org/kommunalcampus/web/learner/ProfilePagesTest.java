package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class ProfilePagesTest {

    private final Visitor visitor;
    private final Learners learners;
    private final SampleCampus campus;
    private final Clock clock;

    private ProfileView profile(Caller person) {
        return learners.profiles().of(person, person.requireMember());
    }

    @Test
    void targetAndActualAreAPictureAndATable() throws Exception {
        List<CompetenceId> three = campus.competences(3);
        Caller person = learners.withJob(Map.of(three.get(0), 3, three.get(1), 4, three.get(2), 5));
        var page = visitor.as(person).open("/profil");
        assertThat(page.html()).contains("<svg").contains("kc-radar__target");
        assertThat(page.text())
                .contains("Ihrer Tätigkeit „Beruf“")
                .contains("Bei 3 von 3 Kompetenzen liegt Ihr Stand unter dem Soll.")
                .contains("Verlangt: Tätigkeit „Beruf“ (Stufe 5)")
                .contains("Wer sieht was?");
    }

    @Test
    void severalLevelsAreSavedAtOnceAndThePlanFollows() throws Exception {
        List<CompetenceId> two = campus.competences(2);
        Caller person = learners.withJob(Map.of(two.get(0), 3, two.get(1), 3));
        learners.offer(module("a", "Erstes").teaches(two.get(0), 3).content());
        learners.offer(module("b", "Zweites").teaches(two.get(1), 3).content());
        visitor.as(learners.planned(person)).open("/lehrplan");
        var saved = visitor.send(
                "/profil/stufen",
                "version",
                profile(person).version(),
                "level." + two.get(0),
                3,
                "level." + two.get(1),
                3);
        assertThat(saved.text())
                .contains("Ihre Einschätzungen sind gespeichert.")
                .contains("Nicht mehr im Lehrplan (2):")
                .contains("Zum Lehrplan");
        assertThat(profile(person).selfAssessed()).hasSize(2);
        visitor.send("/profil/stufen", "version", profile(person).version(), "level." + two.get(0), 0);
        assertThat(profile(person).selfAssessed()).hasSize(1);
    }

    @Test
    void aChangeInAnotherWindowIsExplainedAndNothingTypedIsLost() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 3));
        long seen = profile(person).version();
        visitor.as(person).send("/profil/stufen", "version", seen, "level." + competence, 2);
        var late = visitor.send("/profil/stufen", "version", seen, "level." + competence, 7);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("in einem anderen Fenster geändert");
        assertThat(late.html()).containsPattern("<option value=\"7\" selected");
        assertThat(profile(person).selfAssessed().getFirst().level().value()).isEqualTo(2);
    }

    @Test
    void aLevelThatDoesNotExistIsRefused() throws Exception {
        CompetenceId competence = campus.competence();
        visitor.as(learners.withoutJob());
        assertThat(visitor.send("/profil/stufen", "version", 0, "level." + competence, 9)
                        .status())
                .isEqualTo(422);
        assertThat(visitor.send("/profil/stufen", "version", 0, "level.x", 3).status())
                .isEqualTo(422);
    }

    @Test
    void competencesAreFoundByTheirNames() throws Exception {
        CompetenceId competence = campus.competence();
        visitor.as(learners.withoutJob());
        assertThat(visitor.open("/profil/kompetenzen?q=kompetenz").text()).contains("Einschätzen");
        assertThat(visitor.open("/profil?q=quetzalcoatl").text()).contains("gibt es keine Kompetenz");
        assertThat(visitor.open("/profil?competence=" + competence).html()).contains("id=\"k-" + competence + "\"");
    }

    @Test
    void aJobBecomesAGoalAndThePlanFollows() throws Exception {
        CompetenceId competence = campus.competence();
        JobProfileId job = campus.jobProfile(Map.of(competence, 3));
        learners.offer(module("a", "Akten führen").teaches(competence, 3).content());
        Caller person = learners.withoutJob();
        LocalDate due = LocalDate.now(clock).plusYears(1);
        var page = visitor.as(learners.planned(person)).send("/profil/ziele", "job", job, "due", due);
        assertThat(page.text())
                .contains("Ihr Ziel ist gesetzt.")
                .contains("Neu im Lehrplan: „Akten führen“.")
                .contains("Tätigkeit „Beruf“");
        assertThat(visitor.open("/lehrplan").text()).contains("Das verlangt Ihr eigenes Ziel „Beruf“ bis");
        var goal = profile(person).goals().getFirst();
        assertThat(visitor.send("/profil/ziele/" + goal.id() + "/entfernung").text())
                .contains("Das Ziel ist entfernt.")
                .contains("Nicht mehr im Lehrplan: „Akten führen“.");
    }

    @Test
    void aGoalIsShownBeforeAndAfterBeforeItIsSet() throws Exception {
        CompetenceId competence = campus.competence();
        JobProfileId job = campus.jobProfile(Map.of(competence, 3));
        learners.offer(
                module("a", "Akten führen").teaches(competence, 3).euros(80).content());
        Caller person = learners.planned(learners.withoutJob());
        LocalDate due = LocalDate.now(clock).plusYears(1);
        var page = visitor.as(person).send("/profil/ziele/vorschau", "job", job, "due", due);
        assertThat(page.text())
                .contains("Das würde sich in Ihrem Lehrplan ändern")
                .contains("Dieses Lernjahr nichts ein Modul, 8 Std.")
                .contains("Gebühren – 80\u00a0€")
                .contains("Kommt dazu Akten führen 8 Std. · 80\u00a0€ · ")
                .contains("Es ist noch nichts gespeichert.");
        assertThat(page.html()).contains("form=\"ziel-job\"").contains("id=\"ziel-job\"");
        assertThat(profile(person).goals()).isEmpty();

        visitor.send("/profil/ziele", "job", job, "due", due);
        var goal = profile(person).goals().getFirst();
        var without = visitor.send("/profil/ziele/" + goal.id() + "/vorschau");
        assertThat(without.text())
                .contains("Dieses Lernjahr ein Modul, 8 Std. nichts")
                .contains("Fällt weg Akten führen");
        assertThat(without.html()).contains("form=\"ziel-" + goal.id() + "\"");
        assertThat(profile(person).goals()).hasSize(1);
    }

    @Test
    void moreHoursAWeekAreShownBeforeAndAfterBeforeTheyAreSaved() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 3));
        learners.offer(module("a", "Akten führen").teaches(competence, 3).content());
        visitor.as(learners.planned(person));
        int before = profile(person).weeklyMinutes();
        var page = visitor.send("/profil/einstellungen/vorschau", "weeklyHours", "8", "language", "de");
        assertThat(page.text()).contains("Letzter Lerntag").containsPattern("Anderer Zeitpunkt Akten führen .* statt ");
        assertThat(page.html()).contains("form=\"einstellungen\"");
        assertThat(profile(person).weeklyMinutes()).isEqualTo(before);
    }

    @Test
    void aChangeWithoutEffectSaysSo() throws Exception {
        var page = visitor.as(learners.planned(learners.withoutJob()))
                .send("/profil/einstellungen/vorschau", "weeklyHours", "8", "language", "de");
        assertThat(page.text()).contains("An Ihrem Lehrplan würde sich nichts ändern.");
    }

    @Test
    void anIncompleteGoalSaysAtTheFieldWhatIsMissingAndKeepsTheRest() throws Exception {
        CompetenceId competence = campus.competence();
        var page = visitor.as(learners.withoutJob())
                .send("/profil/ziele", "competence", competence, "level", "4", "due", "31.02.2027");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Diesen Tag gibt es nicht.");
        assertThat(page.html())
                .contains("id=\"due-error\"")
                .contains("value=\"31.02.2027\"")
                .containsPattern("value=\"" + competence + "\" selected")
                .containsPattern("value=\"4\" selected");
    }

    @Test
    void aGoalInThePastIsRefusedAtTheField() throws Exception {
        var page = visitor.as(learners.withoutJob())
                .send("/profil/ziele", "job", campus.jobProfile(Map.of(campus.competence(), 3)), "due", "1.1.2020");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("id=\"job-due-error\"");
        assertThat(page.text()).contains("Der Tag muss in der Zukunft liegen.");
    }

    @Test
    void interestsComeAndGo() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withoutJob();
        assertThat(visitor.as(person)
                        .send("/profil/interessen", "competence", competence)
                        .text())
                .contains("Ihr Interesse ist gespeichert.");
        assertThat(profile(person).interests()).containsExactly(competence);
        visitor.send("/profil/interessen/" + competence + "/entfernung");
        assertThat(profile(person).interests()).isEmpty();
        for (Object none : new Object[] {"", "x", CompetenceId.next()}) {
            assertThat(visitor.send("/profil/interessen", "competence", none).text())
                    .contains("Bitte wählen Sie eine Kompetenz.");
        }
    }

    @Test
    void hoursMayBeWrittenInTheGermanWay() throws Exception {
        Caller person = learners.withoutJob();
        var page = visitor.as(person)
                .send(
                        "/profil/einstellungen",
                        "version",
                        profile(person).version(),
                        "weeklyHours",
                        "2,5",
                        "formats",
                        "ONLINE",
                        "language",
                        "de");
        assertThat(page.text()).contains("Ihre Angaben sind gespeichert.");
        assertThat(page.html()).contains("value=\"2,5\"");
        assertThat(profile(person).weeklyMinutes()).isEqualTo(150);
    }

    @Test
    void hoursThatAreNoNumberOrTooManyAreExplainedAtTheField() throws Exception {
        Caller person = learners.withoutJob();
        visitor.as(person);
        for (var wrong : Map.of("viel", "Bitte geben Sie eine Zahl ein", "41", "bis 40 Stunden")
                .entrySet()) {
            var page = visitor.send(
                    "/profil/einstellungen",
                    "version",
                    profile(person).version(),
                    "weeklyHours",
                    wrong.getKey(),
                    "language",
                    "en");
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains(wrong.getValue());
            assertThat(page.html()).contains("value=\"" + wrong.getKey() + "\"").contains("id=\"weeklyHours-error\"");
        }
    }

    @Test
    void settingsThatChangedInAnotherWindowAreExplained() throws Exception {
        Caller person = learners.withoutJob();
        long seen = profile(person).version();
        visitor.as(person).send("/profil/einstellungen", "version", seen, "weeklyHours", "3", "language", "de");
        var late = visitor.send("/profil/einstellungen", "version", seen, "weeklyHours", "5", "language", "de");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("value=\"5\"");
        assertThat(profile(person).weeklyMinutes()).isEqualTo(180);
    }

    @Test
    void blockedTimesAreCheckedKeptAndRemoved() throws Exception {
        Caller person = learners.withoutJob();
        assertThat(visitor.as(person)
                        .send("/profil/zeiten-ohne-lernen", "from", "2027-08-14", "to", "2027-08-01")
                        .text())
                .contains("Der letzte Tag liegt vor dem ersten.");
        assertThat(visitor.send("/profil/zeiten-ohne-lernen", "from", "1.8.2027", "to", "14.8.2027")
                        .text())
                .contains("1. August bis 14. August 2027");
        assertThat(visitor.send("/profil/zeiten-ohne-lernen", "from", "2027-08-14", "to", "")
                        .text())
                .contains("überschneiden sich");
        assertThat(profile(person).blockedTimes())
                .containsExactly(new BlockedTime(LocalDate.of(2027, 8, 1), LocalDate.of(2027, 8, 14)));
        visitor.send("/profil/zeiten-ohne-lernen/2027-08-01/entfernung");
        assertThat(profile(person).blockedTimes()).isEmpty();
    }
}
