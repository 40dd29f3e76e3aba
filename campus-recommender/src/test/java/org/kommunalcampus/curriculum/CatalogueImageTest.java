package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.competence.SampleFrameworks.entry;
import static org.kommunalcampus.competence.SampleFrameworks.framework;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.SampleFrameworks;
import org.kommunalcampus.curriculum.engine.input.Implication;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class CatalogueImageTest {

    @Autowired
    private CatalogueImage catalogue;

    @Autowired
    private PlanningContexts contexts;

    @Autowired
    private StoredImplications implications;

    @Autowired
    private Competences competences;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    @Test
    void whileNothingMovesTwoStatementsTellThatTheImageIsTrueAndAThirdThatThePoliciesAre() {
        contexts.current();

        assertThat(StatementCount.during(catalogue::current)).isEqualTo(2);
        assertThat(StatementCount.during(contexts::current)).isEqualTo(3);
    }

    @Test
    void theNextImageHoldsWhatWasSavedOfCompetencesThatIncludeOthers() {
        List<CompetenceId> two = campus.competences(2);
        assertThat(catalogue.current().implications())
                .extracting(Implication::from)
                .doesNotContain(two.getFirst());

        save(competences.find(two.getFirst()).reference() + "@5 > "
                + competences.find(two.getLast()).reference() + "@4");

        assertThat(catalogue.current().implications()).contains(new Implication(two.getFirst(), 5, two.getLast(), 4));
    }

    @Test
    void aReferenceIsFoundAsSoonAsItsFrameworkIsThere() {
        String code = SampleFrameworks.freshCode();
        save(code + ":A1@5 > " + code + ":A2@4");
        int before = catalogue.current().implications().size();

        frameworks.importFramework(
                Caller.system("test"), framework(code, "1", entry("A1", "Leiten"), entry("A2", "Ordnen")));

        assertThat(catalogue.current().implications()).hasSize(before + 1);
    }

    private void save(String line) {
        ImplicationsVersion before = implications.latest();
        implications.add(
                new ImplicationsVersion(before.version() + 1, before.text() + "\n" + line, Times.now(clock), "test"));
    }
}
