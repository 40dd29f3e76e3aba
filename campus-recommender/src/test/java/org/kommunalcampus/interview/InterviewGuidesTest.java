package org.kommunalcampus.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.BundledContents;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@InterviewTest
class InterviewGuidesTest {

    private static final String GUIDE = """
            {
              "title": {"de": "Gespräch %s"},
              "nothing": {"de": "Noch nicht"},
              "planQuestion": {"de": "Wie gut: {0}?"},
              "freeText": {"usualLevel": 3, "levels": []},
              "questions": [
                {"id": "tools", "kind": "SEVERAL", "text": {"de": "Womit?"}, "options": [
                  {"id": "a", "text": {"de": "Schere"}, "levels": ["%s@4"]}
                ]}
              ],
              "vocabulary": []
            }
            """;

    @Autowired
    private InterviewGuides guides;

    @Autowired
    private GuideShelf shelf;

    @Autowired
    private BundledContents contents;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Competences competences;

    private Caller operator;
    private String known;

    @BeforeEach
    void anOperator() {
        operator = campus.operator();
        known = competences.find(campus.competence()).reference();
    }

    @Test
    void eachChangeIsANewVersionAndTheSameTextIsNone() {
        long before = guides.current(operator).number();
        String document = GUIDE.formatted(known, known);

        GuideView published = guides.publish(operator, document, before);

        assertThat(published.number()).isEqualTo((int) before + 1);
        assertThat(guides.publish(operator, document, published.number())).isEqualTo(published);
        assertThat(guides.version(operator, (int) before).number()).isEqualTo((int) before);
        assertThat(guides.versions(operator, PageRequest.of(0, 1)).getContent()).containsExactly(published);
        assertThatThrownBy(() -> guides.publish(operator, document + " ", before))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> guides.version(operator, 99_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void aCompetenceThatNobodyKnowsIsNamedWithItsLine() {
        String document = GUIDE.formatted("x", "NOBODY:X1");

        assertThat(guides.check(operator, document).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.pointer()).isEqualTo("/questions/0/options/0/levels/0");
            assertThat(problem.code()).isEqualTo("unknown-competence");
        });
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> guides.publish(
                        operator, document, guides.current(operator).number()))
                .satisfies(invalid -> assertThat(invalid.getErrors()).hasSize(1));
    }

    @Test
    void thePreviewShowsWhatEachOptionSuggests() {
        GuideCheck check = guides.check(operator, GUIDE.formatted("x", known));

        assertThat(check.problems()).isEmpty();
        assertThat(check.questions().getFirst().options().getFirst().suggests()).containsExactly(known + "@4");
        assertThat(guides.check(operator, "x".repeat(200_001)).problems())
                .extracting(GuideProblem::code)
                .containsExactly("too-long");
    }

    @Test
    void whatIsShippedNeverReplacesWhatTheOperatorPublished() {
        guides.publish(
                operator,
                GUIDE.formatted(known, known),
                guides.current(operator).number());
        GuideView published = guides.current(operator);

        contents.bringIn(shelf);

        assertThat(guides.current(operator)).isEqualTo(published);
    }

    @Test
    void onlyTheOperatorKeepsTheGuide() {
        Caller learner = campus.learner(campus.member());
        for (Caller other : List.of(learner, campus.hr(learner.requireMunicipality()), Caller.anonymous())) {
            assertThatThrownBy(() -> guides.current(other)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> guides.version(other, 1)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> guides.versions(other, PageRequest.of(0, 5)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> guides.check(other, "{}")).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> guides.publish(other, "{}", 1)).isInstanceOf(AccessDenied.class);
        }
    }
}
