package org.kommunalcampus.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The surveys about the platform: planned, opened, reminded of, ended and counted by themselves. */
@CapabilityTest
class SurveyRoundsTest {

    private static final int WEEKS = 2;
    private static final int MONTHS = 6;
    private static final String WORDS = "Die Suche findet fast alles ";

    @Autowired
    private Surveys surveys;

    @Autowired
    private SurveyPlans plans;

    @Autowired
    private SurveyResults results;

    @Autowired
    private SurveyCalendar calendar;

    @Autowired
    private Notifications notifications;

    @Autowired
    private HrAppointments appointments;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller operator;

    @BeforeEach
    void aTown() {
        town = campus.municipality();
        operator = campus.operator();
    }

    /** No round is left open for those who are asked in other tests. */
    @AfterEach
    void allRoundsAreOver() {
        Stream.of(SurveyKind.LEARNERS, SurveyKind.HR, SurveyKind.PROVIDERS).forEach(kind -> plan(kind, null));
        clock.advance(Duration.ofDays(60));
        calendar.run();
        clock.reset();
    }

    @Test
    void learnersAreAskedOnceRemindedUntilTheyAnswerAndSeeNothingBeforeTheEnd() {
        List<Caller> learners =
                campus.members(town, 7).stream().map(campus::learner).toList();
        LocalDate begin = LocalDate.now(clock);
        SurveyRoundView round = begun(SurveyKind.LEARNERS);
        calendar.run();
        assertThat(round.closesOn()).isEqualTo(begin.plusWeeks(WEEKS).minusDays(1));
        assertThat(plans.of(operator, SurveyKind.LEARNERS).nextOn()).isEqualTo(begin.plusMonths(MONTHS));
        Caller silent = learners.getLast();
        assertThat(asked(silent)).isEqualTo(1);

        List.of(learners.getFirst(), silent)
                .forEach(learner -> messages(learner).forEach(message -> notifications.read(learner, message.id())));
        learners.subList(0, 6).forEach(learner -> answer(learner, SurveyKind.LEARNERS, round, 4, WORDS));
        assertThat(surveys.open(learners.getFirst())).isEmpty();
        clock.advance(Duration.ofDays(7));
        calendar.run();
        calendar.run();
        assertThat(asked(silent)).as("reminded a week before the end").isEqualTo(2);
        assertThat(asked(learners.getFirst())).as("took part").isEqualTo(1);
        assertThat(results.ofRound(operator, round.id()).answers()).isZero();
        assertThat(results.ofRound(operator, round.id()).toString()).doesNotContain(WORDS);

        clock.advance(Duration.ofDays(7));
        calendar.run();
        SurveyResult result = results.ofRound(operator, round.id());
        assertThat(result.answers()).isEqualTo(6);
        assertThat(result.questions().getFirst().steps()).containsExactly(0L, 0L, 0L, 6L, 0L);
        assertThat(surveys.open(silent)).isEmpty();
        assertThat(results.round(operator, round.id()).closed()).isTrue();
        calendar.run();
        assertThat(plans.rounds(operator, PageRequest.of(0, 5)).getContent())
                .as("the next one begins on its day")
                .allMatch(SurveyRoundView::closed);
    }

    @Test
    void whatFewerThanFiveAnsweredIsNeverCounted() {
        SurveyRoundView round = begun(SurveyKind.HR);
        List<Caller> desks = Stream.generate(() -> campus.hr(town)).limit(4).toList();
        desks.forEach(hr -> answer(hr, SurveyKind.HR, round, 1, WORDS));

        clock.advance(Duration.ofDays(7L * WEEKS));
        calendar.run();

        assertThat(results.ofRound(operator, round.id()).answers()).isZero();
        assertThat(database.sql("select count(*) from survey_slip where subject = ?")
                        .param(round.id().toString())
                        .query(Integer.class)
                        .single())
                .as("it is not kept for later either")
                .isZero();
    }

    @Test
    void desksAreToldAndEachIsAskedItsOwnQuestions() {
        appointments.appoint(
                operator, town, new MemberRow("H-1", "Toni", "Hirt", "toni@stadt.example", null, null, null));
        Caller hr = campus.hr(town);
        Caller provider = campus.provider(campus.provider());
        Caller learner = campus.learner(campus.member(town));
        begun(SurveyKind.HR);
        begun(SurveyKind.PROVIDERS);

        assertThat(kinds(hr)).containsExactly(SurveyKind.HR);
        assertThat(kinds(provider)).containsExactly(SurveyKind.PROVIDERS);
        assertThat(kinds(learner)).isEmpty();
        assertThat(messages(hr)).extracting(NotificationView::kind).contains(NotificationKind.SURVEY_AT_DESK);
    }

    @Test
    void onlyTheOperatorPlansAndReadsWhatCameOfIt() {
        SurveyRoundView round = begun(SurveyKind.PROVIDERS);

        for (Caller other :
                List.of(campus.hr(town), campus.provider(campus.provider()), campus.learner(campus.member(town)))) {
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> plans.change(other, SurveyKind.HR, null, 1, 1, 0));
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> results.ofRound(other, round.id()));
        }
    }

    private SurveyRoundView begun(SurveyKind kind) {
        plan(kind, LocalDate.now(clock));
        calendar.run();
        return plans.rounds(operator, PageRequest.of(0, 10)).stream()
                .filter(round -> round.kind() == kind && !round.closed())
                .findFirst()
                .orElseThrow();
    }

    private void plan(SurveyKind kind, @Nullable LocalDate next) {
        plans.change(
                operator, kind, next, MONTHS, WEEKS, plans.of(operator, kind).version());
    }

    private void answer(Caller who, SurveyKind kind, SurveyRoundView round, int step, String words) {
        SurveySheet sheet = surveys.sheet(who, kind, round.id().value());
        Map<SurveyQuestionId, String> values = new HashMap<>();
        sheet.questionnaire()
                .questions()
                .forEach(question ->
                        values.put(question.id(), question.form().isScale() ? String.valueOf(step) : words));
        surveys.answer(
                who,
                kind,
                round.id().value(),
                new SurveyAnswers(sheet.questionnaire().number(), values, true));
    }

    private List<SurveyKind> kinds(Caller who) {
        return surveys.open(who).stream().map(OpenSurvey::kind).toList();
    }

    private long asked(Caller who) {
        return messages(who).stream()
                .filter(message -> message.kind() == NotificationKind.SURVEY_OPEN)
                .count();
    }

    private List<NotificationView> messages(Caller who) {
        return notifications.of(who, PageRequest.of(0, 50)).getContent();
    }
}
