package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class StageCopyPagesTest {

    private final Visitor visitor;
    private final Learners learners;
    private final SampleCampus campus;

    @Test
    void withoutAnAcceptanceThereIsNothingToGive() throws Exception {
        assertThat(visitor.as(learners.planned(learners.withoutJob()))
                        .open("/lehrplan/kopie")
                        .text())
                .contains("Stimmen Sie zuerst Ihrem Lernjahr zu.");
    }

    @Test
    void aCopyIsPutTogetherGivenAndTakenBack() throws Exception {
        CompetenceId competence = campus.competence();
        Caller person = learners.withJob(Map.of(competence, 4));
        ModuleId module = learners.offer(
                module("a", "Akten führen").teaches(competence, 4).content());
        visitor.as(learners.planned(person)).open("/lehrplan");
        var version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
                .matcher(visitor.open("/lehrplan").html());
        assertThat(version.find()).isTrue();
        visitor.send("/lehrplan/zustimmung", "version", version.group(1));
        assertThat(visitor.open("/lehrplan").html()).contains("href=\"/lehrplan/kopie\"");
        var page = visitor.open("/lehrplan/kopie");
        assertThat(page.html()).containsPattern("value=\"" + module + "\"[^>]*checked");
        assertThat(page.text()).contains("Akten führen, ").contains("nie die Gründe");

        var refused = visitor.send("/lehrplan/kopie", "modules", module);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Wählen Sie, wer die Kopie bekommt.");

        assertThat(visitor.send("/lehrplan/kopie", "modules", module, "readers", "HR")
                        .text())
                .contains("Ihre Kopie ist weitergegeben.")
                .contains("hat: Personalstelle.")
                .contains("Kopie ersetzen");
        assertThat(visitor.open("/profil/freigaben").text())
                .contains("hat: Personalstelle.")
                .doesNotContain("Sie haben nichts freigegeben.");
        assertThat(visitor.send("/lehrplan/kopie/ruecknahme").text())
                .contains("Ihre Kopie ist zurückgezogen.")
                .doesNotContain("Kopie ersetzen");
        assertThat(visitor.open("/profil/freigaben").text()).contains("Sie haben nichts freigegeben.");
    }
}
