package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;

@LearnerPagesTest
@TestPropertySource(properties = "campus.plans.unknown=ASK")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class DialoguePagesTest {

    private final Visitor visitor;
    private final Learners learners;
    private final SampleCampus campus;
    private final Profiles profiles;

    @Test
    void theFirstQuestionHasTheFocusAndSaysHowManyAreLeft() throws Exception {
        var page = visitor.as(learners.withoutJob()).open("/dialog");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Was machen Sie an einem gewöhnlichen Arbeitstag?", "Noch etwa");
        assertThat(page.html()).contains("id=\"frage\" tabindex=\"-1\"").contains("name=\"text\"");
    }

    @Test
    void anAnswerIsShownWithWhatItEntersAndEnteredOnlyThen() throws Exception {
        Caller person = learners.withoutJob();
        visitor.as(person);
        passAllBut("time");

        var offered = visitor.send("/dialog/antworten", "question", "time", "value", "four");

        assertThat(offered.text())
                .contains("Das trage ich ein", "Lernzeit in der Woche: 4 Std.")
                .contains("Weil Sie gewählt haben: „Vier Stunden oder mehr“.");
        assertThat(minutes(person)).isNotEqualTo(240);

        var entered = visitor.send("/dialog/eintragen", "question", "time", "take", "learning-time");

        assertThat(entered.text())
                .contains("Ein Eintrag steht jetzt in Ihrem Profil.")
                .contains("Das war alles");
        assertThat(minutes(person)).isEqualTo(240);

        var undone = visitor.send("/dialog/ruecknahme", "question", "time");

        assertThat(undone.text()).contains("Die Antwort ist zurückgenommen.").contains("Wie viel Zeit haben Sie");
        assertThat(minutes(person)).isNotEqualTo(240);
    }

    @Test
    void nothingOfAnAnswerNeedsToBeEntered() throws Exception {
        Caller person = learners.withoutJob();
        visitor.as(person);
        passAllBut("time");
        visitor.send("/dialog/antworten", "question", "time", "value", "four");

        visitor.send("/dialog/eintragen", "question", "time", "take", "learning-time", "none", "true");

        assertThat(minutes(person)).isNotEqualTo(240);
    }

    @Test
    void aLevelInItsOwnWordsIsEnteredAtOnceAndThePlanFollows() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        learners.offer(module("a", "Akten führen").teaches(competence, 4).content());
        visitor.as(learners.planned(person));
        passAllBut("");

        assertThat(visitor.open("/dialog").text()).contains("Wie gut können Sie das schon:", "Noch etwa eine Frage");
        var entered = visitor.send("/dialog/antworten", "question", "plan-" + competence, "value", "0");

        assertThat(entered.text()).contains("Neu im Lehrplan", "Akten führen", "Das war alles");
    }

    @Test
    void anAnswerThatIsTooLongStandsThereWithTheReason() throws Exception {
        visitor.as(learners.withoutJob());

        var page = visitor.send("/dialog/antworten", "question", "work", "text", "Wort ".repeat(500));

        assertThat(page.text()).contains("Die Antwort ist zu lang.").contains("Wort Wort Wort");
    }

    private void passAllBut(String question) throws Exception {
        for (String id :
                new String[] {"work", "citizens", "letters", "tools", "law", "leading", "wishes", "format", "time"}) {
            if (!id.equals(question)) {
                visitor.send("/dialog/antworten", "question", id, "skip", "true");
            }
        }
    }

    private int minutes(Caller person) {
        return profiles.of(person, person.requireMember()).weeklyMinutes();
    }
}
