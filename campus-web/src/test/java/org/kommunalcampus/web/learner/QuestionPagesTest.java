package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;

@LearnerPagesTest
@TestPropertySource(properties = "campus.plans.unknown=ASK")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class QuestionPagesTest {

    private final Visitor visitor;
    private final Learners learners;
    private final SampleCampus campus;

    @Test
    void whatNobodyStatedIsAskedBeforeAnythingIsProposed() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = somebodyAskedFor(competence);

        var page = visitor.as(learners.planned(person)).open("/lehrplan");

        assertThat(page.text())
                .contains("Eine Frage, eine Minute, dann passt Ihr Lehrplan")
                .doesNotContain("Ihr nächster Schritt")
                .doesNotContain("Sie sind auf dem Stand");
        assertThat(page.html()).contains("href=\"/lehrplan/fragen\"");
    }

    @Test
    void aQuestionOffersLevelsUpToTheOneAskedForAndTheWayOut() throws Exception {
        CompetenceId competence = campus.competence();
        var page = visitor.as(learners.planned(somebodyAskedFor(competence))).open("/lehrplan/fragen");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Das kann ich noch nicht")
                .contains("Stufe 4 oder mehr")
                .contains("Später beantworten");
        assertThat(page.html()).contains("name=\"level." + competence + "\"");
    }

    @Test
    void toHaveNothingYetIsAnAnswerThatBringsTheModuleIn() throws Exception {
        CompetenceId competence = campus.competence();
        visitor.as(learners.planned(somebodyAskedFor(competence)));

        var answered = visitor.send("/lehrplan/fragen", "level." + competence, "0");

        assertThat(answered.text())
                .contains("Ihre Antwort ist gespeichert.")
                .contains("Ihr nächster Schritt Akten führen")
                .contains("Ihr Lernjahr bis")
                .doesNotContain("dann passt Ihr Lehrplan");
        assertThat(visitor.open("/lehrplan/fragen").text()).contains("Keine Fragen offen");
    }

    @Test
    void whatIsKnownAlreadyIsNotProposed() throws Exception {
        CompetenceId competence = campus.competence();
        visitor.as(learners.planned(somebodyAskedFor(competence)));

        assertThat(visitor.send("/lehrplan/fragen", "level." + competence, "4").text())
                .contains("Sie sind auf dem Stand")
                .doesNotContain("Akten führen");
    }

    @Test
    void whatIsLeftForLaterIsAskedAgain() throws Exception {
        CompetenceId competence = campus.competence();
        visitor.as(learners.planned(somebodyAskedFor(competence)));

        assertThat(visitor.send("/lehrplan/fragen", "level." + competence, "").text())
                .contains("Sie haben nichts beantwortet.")
                .contains("dann passt Ihr Lehrplan");
        assertThat(visitor.send("/lehrplan/fragen", "level." + competence, "9").status())
                .isEqualTo(422);
    }

    private Caller somebodyAskedFor(CompetenceId competence) {
        Caller person = learners.withJob(Map.of(competence, 4));
        learners.offer(module("a", "Akten führen").teaches(competence, 4).content());
        return person;
    }
}
