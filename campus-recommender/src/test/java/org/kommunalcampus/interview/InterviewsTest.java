package org.kommunalcampus.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@InterviewTest
class InterviewsTest {

    private static final Caller TEST = Caller.system("test");

    @Autowired
    private Interviews interviews;

    @Autowired
    private InterviewGuides guides;

    @Autowired
    private PersonalInterview records;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Curricula curricula;

    @Autowired
    private Competences competences;

    @Autowired
    private SampleCampus campus;

    private CompetenceId leading;
    private CompetenceId weaving;
    private CompetenceId asked;
    private MemberId member;
    private Caller self;

    @BeforeEach
    void somebodyWhomTheGuideOfTheTestAsks() {
        List<CompetenceId> created = campus.competences(3);
        leading = created.get(0);
        weaving = created.get(1);
        asked = created.get(2);
        publish();
        campus.module(Map.of(asked, 4));
        member = campus.member();
        profiles.assignJobs(TEST, member, JobAssignment.of(campus.jobProfile(Map.of(asked, 4))));
        self = campus.learner(member);
    }

    @Test
    void theGuideAsksFirstAndAQuestionOnlyWhereAnAnswerLeadsThere() {
        assertThat(question()).isEqualTo("work");
        skip();
        assertThat(question()).isEqualTo("leads");

        interviews.answer(self, member, "leads", AnswerValue.of("no"));

        assertThat(question()).isEqualTo("time");
        assertThat(profile().selfAssessed()).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeThePersonAcceptsIt() {
        skip();
        interviews.answer(self, member, "leads", AnswerValue.of("team"));

        InterviewView view = view();

        assertThat(profile().selfAssessed()).isEmpty();
        assertThat(view.given()).isEqualTo(AnswerValue.of("team"));
        assertThat(view.preview()).singleElement().satisfies(entry -> {
            assertThat(Objects.requireNonNull(entry.competence()).id()).isEqualTo(leading);
            assertThat(entry.level()).isEqualTo(4);
            assertThat(entry.because().chosen()).extracting("de").containsExactly("Ja, ein Team");
        });

        interviews.accept(self, member, "leads", accept(view, null));

        assertThat(level(leading)).isEqualTo(4);
        assertThat(question()).isEqualTo("leading-level");
        assertThat(view().answered()).extracting(AnsweredQuestion::question).containsExactly("work", "leads");
    }

    @Test
    void thePersonTakesAnotherLevelOrDropsTheEntry() {
        skip();
        interviews.answer(self, member, "leads", AnswerValue.of("team"));
        interviews.accept(self, member, "leads", accept(view(), 2));
        assertThat(level(leading)).isEqualTo(2);

        interviews.undo(self, member, "leads");
        interviews.answer(self, member, "leads", AnswerValue.of("team"));
        interviews.accept(self, member, "leads", List.of());

        assertThat(profile().selfAssessed()).isEmpty();
    }

    @Test
    void ownWordsFindTheCompetenceAndAreShown() {
        interviews.answer(
                self, member, "work", AnswerValue.text("Ich flechte täglich Weidenkörbe für den Wochenmarkt."));

        assertThat(view().preview()).anySatisfy(entry -> {
            assertThat(Objects.requireNonNull(entry.competence()).id()).isEqualTo(weaving);
            assertThat(entry.level()).isEqualTo(4);
            assertThat(entry.because().words()).contains("Weidenkörbe");
            assertThat(entry.because().levelWord()).isEqualTo("täglich");
        });
    }

    @Test
    void anAnswerThatWaitsCanBeGivenAnew() {
        skip();
        interviews.answer(self, member, "leads", AnswerValue.of("team"));

        interviews.answer(self, member, "leads", AnswerValue.of("no"));

        assertThat(question()).isEqualTo("time");
    }

    @Test
    void undoTakesBackWhatStandsAsItWasWritten() {
        profiles.rateSelf(self, member, leading, new Level(1));
        skip();
        interviews.answer(self, member, "leads", AnswerValue.of("team"));
        interviews.accept(self, member, "leads", accept(view(), null));

        interviews.undo(self, member, "leads");

        assertThat(level(leading)).isEqualTo(1);
        assertThat(question()).isEqualTo("leads");
    }

    @Test
    void undoLeavesWhatThePersonChangedSince() {
        skip();
        interviews.answer(self, member, "leads", AnswerValue.of("team"));
        interviews.accept(self, member, "leads", accept(view(), null));
        profiles.rateSelf(self, member, leading, new Level(6));

        interviews.undo(self, member, "leads");

        assertThat(level(leading)).isEqualTo(6);
    }

    @Test
    void wishesGoIntoTheProfileAndOutAgain() {
        ProfileView before = profile();
        toTheTime();
        interviews.answer(self, member, "time", AnswerValue.of("much"));
        interviews.accept(self, member, "time", accept(view(), null));

        assertThat(profile().weeklyMinutes()).isEqualTo(240);
        assertThat(profile().formats()).containsExactly(Format.ONLINE);
        assertThat(profile().interests()).containsExactly(weaving);

        interviews.undo(self, member, "time");

        assertThat(profile().weeklyMinutes()).isEqualTo(before.weeklyMinutes());
        assertThat(profile().formats()).isEqualTo(before.formats());
        assertThat(profile().interests()).isEmpty();
    }

    @Test
    void afterTheGuideThePlanAsksUntilNothingWouldChangeItsStage() {
        toTheTime();
        interviews.answer(self, member, "time", AnswerValue.of());
        InterviewView view = view();
        InterviewQuestion question = Objects.requireNonNull(view.question());
        assertThat(question.ofPlan()).isTrue();
        assertThat(question.options())
                .extracting(InterviewOption::id)
                .contains("0", "4")
                .doesNotContain("5");
        assertThat(view.remaining()).isEqualTo(1);
        assertThat(curricula.of(self, member).plan().entries()).isEmpty();

        interviews.answer(self, member, question.id(), AnswerValue.of("0"));
        interviews.accept(self, member, question.id(), accept(view(), null));
        curricula.afterOwnChange(self, Trigger.PROFILE_CHANGED);

        assertThat(curricula.of(self, member).plan().entries()).hasSize(1);
        assertThat(view().question()).isNull();
        assertThat(view().remaining()).isZero();
    }

    @Test
    void aQuestionOfThePlanThatIsPassedOverIsNotAskedAgain() {
        toTheTime();
        interviews.answer(self, member, "time", AnswerValue.of());
        interviews.answer(self, member, QuestionComposer.id(asked), AnswerValue.of());

        assertThat(view().question()).isNull();
    }

    @Test
    void whatDoesNotFitIsRefusedByItsField() {
        invalid("/value", () -> interviews.answer(self, member, "leads", AnswerValue.of("perhaps")));
        invalid("/value", () -> interviews.answer(self, member, "leads", AnswerValue.of("team", "no")));
        invalid("/value", () -> interviews.answer(self, member, "leads", AnswerValue.text("team")));
        invalid("/value", () -> interviews.answer(self, member, "work", AnswerValue.text("x".repeat(2001))));
        interviews.answer(self, member, "leads", AnswerValue.of("team"));
        String entry = "level-" + leading;
        invalid("/accept/0/entry", () -> accept("leads", new EntryAcceptance("level-" + asked, null)));
        invalid("/accept/0/level", () -> accept("leads", new EntryAcceptance(entry, 9)));
        assertThatThrownBy(() -> interviews.answer(self, member, "unknown", AnswerValue.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> interviews.answer(self, member, QuestionComposer.id(leading), AnswerValue.of("1")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> interviews.undo(self, member, "time")).isInstanceOf(NotFound.class);
        accept("leads", new EntryAcceptance(entry, null));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> interviews.answer(self, member, "leads", AnswerValue.of("no")))
                .returns("already-answered", Refused::getCode);
    }

    @Test
    void nobodyElseSeesOrLeadsTheDialogue() {
        skip();
        Caller colleague = campus.learner(campus.member(self.requireMunicipality()));
        Caller hr = campus.hr(self.requireMunicipality());

        for (Caller other : List.of(colleague, hr, campus.operator(), Caller.anonymous())) {
            denied(() -> interviews.of(other, member));
            denied(() -> interviews.answer(other, member, "leads", AnswerValue.of("no")));
            denied(() -> interviews.accept(other, member, "leads", List.of()));
            denied(() -> interviews.undo(other, member, "work"));
        }
    }

    @Test
    void answersKeepTheGuideTheyWereGivenTo() {
        skip();
        interviews.answer(self, member, "leads", AnswerValue.of("no"));

        publish(document().replace("Leiten Sie andere an?", "Führen Sie?").replace("\"no\"", "\"never\""));

        assertThat(view().answered().getLast().text().de()).isEqualTo("Leiten Sie andere an?");
        assertThat(view().answered().getLast().chosen()).extracting("de").containsExactly("Nein");
    }

    @Test
    void erasureForgetsTheAnswers() {
        skip();

        records.erase(member);

        assertThat(view().answered()).isEmpty();
    }

    private void skip() {
        interviews.answer(self, member, "work", AnswerValue.of());
    }

    private void toTheTime() {
        skip();
        interviews.answer(self, member, "leads", AnswerValue.of("no"));
    }

    private InterviewView view() {
        return interviews.of(self, member);
    }

    private String question() {
        return Objects.requireNonNull(view().question()).id();
    }

    private ProfileView profile() {
        return profiles.of(self, member);
    }

    private int level(CompetenceId competence) {
        return profile().selfAssessed().stream()
                .filter(own -> own.competence().equals(competence))
                .findFirst()
                .orElseThrow()
                .level()
                .value();
    }

    private static List<EntryAcceptance> accept(InterviewView view, @Nullable Integer level) {
        return view.preview().stream()
                .map(entry -> new EntryAcceptance(entry.entry(), level))
                .toList();
    }

    private void accept(String question, EntryAcceptance entry) {
        interviews.accept(self, member, question, List.of(entry));
    }

    private static void invalid(String pointer, Runnable verb) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(verb::run)
                .satisfies(invalid ->
                        assertThat(invalid.getErrors()).extracting("pointer").containsExactly(pointer));
    }

    private static void denied(Runnable verb) {
        assertThatThrownBy(verb::run).isInstanceOf(AccessDenied.class);
    }

    private void publish() {
        publish(document());
    }

    private void publish(String document) {
        Caller operator = campus.operator();
        guides.publish(operator, document, guides.current(operator).number());
    }

    private String document() {
        return """
                {
                  "title": {"de": "Gespräch"},
                  "nothing": {"de": "Noch nicht"},
                  "planQuestion": {"de": "Wie gut: {0}?"},
                  "freeText": {"usualLevel": 3, "levels": [{"level": 4, "words": ["täglich"]}]},
                  "questions": [
                    {"id": "work", "kind": "FREE_TEXT", "suggests": "LEVELS", "text": {"de": "Was tun Sie?"}},
                    {"id": "leads", "kind": "CHOICE", "text": {"de": "Leiten Sie andere an?"}, "options": [
                      {"id": "team", "text": {"de": "Ja, ein Team"}, "levels": ["LEADING@4"]},
                      {"id": "no", "text": {"de": "Nein"}}
                    ]},
                    {"id": "leading-level", "kind": "SCALE", "competence": "LEADING", "text": {"de": "Wie gut?"},
                     "onlyIf": {"question": "leads", "options": ["team"]}},
                    {"id": "time", "kind": "SEVERAL", "text": {"de": "Wie lernen Sie?"}, "options": [
                      {"id": "much", "text": {"de": "Viel"}, "weeklyMinutes": 240, "formats": ["ONLINE"], "interests": ["WEAVING"]}
                    ]}
                  ],
                  "vocabulary": [{"competence": "WEAVING", "words": ["Weidenkörbe flechten", "Weidenkörbe"]}]
                }
                """.replace("LEADING", reference(leading)).replace("WEAVING", reference(weaving));
    }

    private String reference(CompetenceId competence) {
        return competences.find(competence).reference();
    }
}
