package org.kommunalcampus.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.privacy.PersonalExports;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody tries to attribute a single answer: by ids, order, times, counts, exports and messages. */
@CapabilityTest
class SurveysTest {

    private static final String WORDS = "Mehr Übungen, bitte ";

    @Autowired
    private Surveys surveys;

    @Autowired
    private SurveyResults results;

    @Autowired
    private SurveyCalendar calendar;

    @Autowired
    private Completions completions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private PersonalExports exports;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private ProviderId provider;
    private Caller staff;
    private ModuleId module;

    @BeforeEach
    void aModule() {
        town = campus.municipality();
        provider = campus.provider();
        staff = campus.provider(provider);
        module = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 3));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoCompletedAModuleIsAskedOnceAndOthersAreNot() {
        Caller learner = completes(campus.member(town));

        assertThat(surveys.open(learner)).singleElement().satisfies(open -> {
            assertThat(open.kind()).isEqualTo(SurveyKind.FOLLOW_UP);
            assertThat(open.module()).isEqualTo(module);
        });
        answer(learner, 4, "");
        assertThat(surveys.open(learner)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answer(learner, 5, ""))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("survey-answered"));
        Caller other = campus.learner(campus.member(town));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> answer(other, 1, ""));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> surveys.open(campus.operator()));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> surveys.open(Caller.anonymous()));
    }

    @Test
    void scalesAreAnsweredAndWordsThatNameSomebodyArePointedOutBeforeTheyAreSent() {
        Caller learner = completes(campus.member(town));
        SurveySheet sheet = surveys.sheet(learner, SurveyKind.FOLLOW_UP, module.value());
        SurveyQuestion scale = sheet.questionnaire().questions().getFirst();
        SurveyQuestion words = sheet.questionnaire().questions().getLast();

        Map<SurveyQuestionId, String> all = values(sheet, 4, "Frau Weiß (weiss@stadt.de) ist zu schnell");
        assertThat(problems(learner, all, false))
                .containsExactlyInAnyOrder(words.id() + " names-mail", words.id() + " names-somebody");
        all.remove(scale.id());
        assertThat(problems(learner, all, true)).containsExactly(scale.id() + " required");
        all.put(scale.id(), "6");
        assertThat(problems(learner, all, true)).containsExactly(scale.id() + " required");
        assertThat(surveys.open(learner)).as("nothing was sent").hasSize(1);

        all.put(scale.id(), "5");
        surveys.answer(learner, SurveyKind.FOLLOW_UP, module.value(), new SurveyAnswers(0, all, true));
        assertThat(surveys.open(learner)).isEmpty();
    }

    @Test
    void fewerThanFiveAnswersShowNothingAndTheSixthWaitsForFourMore() {
        List<Caller> learners = learners(10);
        learners.subList(0, 4).forEach(learner -> answer(learner, 1, ""));
        nextMonday();
        assertThat(shown().answers()).isZero();

        answer(learners.get(4), 1, "");
        assertThat(shown().answers())
                .as("nothing appears when somebody answers")
                .isZero();
        nextMonday();
        assertThat(shown().answers()).isEqualTo(5);
        assertThat(shown().questions().getFirst().steps()).containsExactly(5L, 0L, 0L, 0L, 0L);

        answer(learners.get(5), 5, WORDS + "sechs");
        nextMonday();
        assertThat(shown().answers()).isEqualTo(5);
        assertThat(shown().toString()).doesNotContain(WORDS);

        learners.subList(6, 10).forEach(learner -> answer(learner, 3, ""));
        nextMonday();
        assertThat(shown().answers()).isEqualTo(10);
        assertThat(shown().questions().getFirst().steps()).containsExactly(5L, 0L, 4L, 0L, 1L);
        assertThat(shown().questions().getFirst().mean()).isEqualTo(2.2);
    }

    @Test
    void idsOrderAndTimesOfWhatIsStoredSayNothingOfWhoAnswered() {
        List<Caller> learners = learners(8);
        for (int i = 0; i < learners.size(); i++) {
            answer(learners.get(i), 1 + i % 5, WORDS + i);
        }
        assertThat(stored("survey_slip")).as("what waits is unreadable").noneMatch(row -> row.contains(WORDS));
        nextMonday();

        assertThat(database.sql("select count(*) from survey_slip where subject = ?")
                        .param(module.toString())
                        .query(Long.class)
                        .single())
                .as("nothing is left of a single answer")
                .isZero();
        List<String> texts = shown().questions().getLast().texts();
        assertThat(texts).hasSize(8).doesNotHaveDuplicates();
        List<UUID> ids = database
                .sql("select id from survey_text where subject = ? order by id")
                .param(module.toString())
                .query(String.class)
                .list()
                .stream()
                .map(UUID::fromString)
                .toList();
        assertThat(ids).as("random, not by time").allMatch(id -> id.version() == 4);
        for (String table :
                List.of("survey_text", "survey_tally", "survey_count", "survey_participation", "survey_slip")) {
            assertThat(columns(table))
                    .as(table + " keeps no time and nothing that counts up")
                    .noneMatch(column ->
                            column.contains("TIME") || column.contains("DATE") || column.contains("BIGINT AUTO"))
                    .noneMatch(column -> column.startsWith("version") || column.startsWith("member"));
        }
        assertThat(columns("survey_participation"))
                .as("the flag names no slip, text or question")
                .noneMatch(column -> column.startsWith("id ") || column.startsWith("question"));
        assertThat(stored("survey_text"))
                .noneMatch(
                        row -> learners.stream().anyMatch(learner -> row.contains(String.valueOf(learner.member()))));
    }

    @Test
    void neitherAPersonsOwnExportNorAMessageNorTheAuditKnowsAnAnswer() {
        Caller learner = completes(campus.member(town));
        answer(learner, 2, WORDS + "geheim");

        String export = exports.of(learner).toString();
        assertThat(export).contains("survey-participations").doesNotContain("geheim");
        assertThat(database.sql("select count(*) from audit_entry where action like 'survey%' and subject_id = ?")
                        .param(module.toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(messages(learner))
                .noneMatch(message -> message.arguments().toString().contains("geheim"));
    }

    @Test
    void resultsAreForTheProviderTheBoardAndTheOperatorAndAPlainFigureForAllFromTenOn() {
        learners(10).forEach(learner -> answer(learner, 4, ""));
        assertThat(results.figures(List.of(module))).isEmpty();
        nextMonday();

        assertThat(results.figures(List.of(module))).containsEntry(module, new SurveyFigure(4.0, 10));
        assertThat(results.ofModule(campus.operator(), module))
                .extracting(SurveyResult::answers)
                .containsExactly(0L, 10L, 0L);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> results.ofModule(campus.provider(campus.provider()), module));
        for (Caller nobody : List.of(campus.hr(town), campus.learner(campus.member(town)), Caller.anonymous())) {
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> results.ofModule(nobody, module));
        }
    }

    @Test
    void threeMonthsLaterPeopleAreAskedWhetherTheyApplyIt() {
        MemberId member = campus.member(town);
        Caller learner = campus.learner(member);
        LocalDate day = LocalDate.now(clock).minusMonths(3);
        completions.record(campus.hr(town), member, module, day, "Liste");
        calendar.run();
        calendar.run();

        assertThat(messages(learner))
                .extracting(NotificationView::kind)
                .filteredOn(NotificationKind.TRANSFER_ASKED::equals)
                .hasSize(1);
        assertThat(surveys.open(learner)).extracting(OpenSurvey::kind).containsExactly(SurveyKind.TRANSFER);
        clock.advance(Duration.ofDays(70));
        assertThat(surveys.open(learner)).isEmpty();
    }

    private List<Caller> learners(int count) {
        return campus.members(town, count).stream().map(this::completes).toList();
    }

    private Caller completes(MemberId member) {
        completions.record(campus.hr(town), member, module, LocalDate.now(clock), "Liste");
        return campus.learner(member);
    }

    private void answer(Caller learner, int step, String words) {
        SurveySheet sheet = surveys.sheet(learner, SurveyKind.FOLLOW_UP, module.value());
        surveys.answer(
                learner,
                SurveyKind.FOLLOW_UP,
                module.value(),
                new SurveyAnswers(sheet.questionnaire().number(), values(sheet, step, words), false));
    }

    private static Map<SurveyQuestionId, String> values(SurveySheet sheet, int step, String words) {
        Map<SurveyQuestionId, String> values = new HashMap<>();
        List<SurveyQuestion> questions = sheet.questionnaire().questions();
        questions.forEach(question -> values.put(question.id(), question.form().isScale() ? String.valueOf(step) : ""));
        values.put(questions.getLast().id(), words);
        return values;
    }

    private List<String> problems(Caller learner, Map<SurveyQuestionId, String> values, boolean screened) {
        List<String> problems = new ArrayList<>();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> surveys.answer(
                        learner, SurveyKind.FOLLOW_UP, module.value(), new SurveyAnswers(0, values, screened)))
                .satisfies(invalid -> invalid.getErrors().forEach(error -> problems.add(problem(error))));
        return problems;
    }

    private static String problem(FieldError error) {
        return error.pointer().substring("/answers/".length()) + " " + error.code();
    }

    private void nextMonday() {
        LocalDate now = LocalDate.now(clock);
        clock.advance(
                Duration.ofDays(ChronoUnit.DAYS.between(now, now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))));
        calendar.run();
    }

    private SurveyResult shown() {
        return results.ofModule(staff, module).get(1);
    }

    private List<NotificationView> messages(Caller learner) {
        return notifications.of(learner, PageRequest.of(0, 20)).getContent();
    }

    private List<String> stored(String table) {
        return database
                .sql("select * from " + table + " where subject = ?")
                .param(module.toString())
                .query()
                .listOfRows()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private TreeSet<String> columns(String table) {
        return new TreeSet<>(database.sql("""
                        select concat(lower(column_name), ' ', upper(data_type)) from information_schema.columns
                        where lower(table_name) = ?""").param(table).query(String.class).list());
    }
}
