package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CapabilityTest
class RecordRemindersTest {

    @Autowired
    private RecordReminders reminders;

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionRepository stored;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private MemberId person;
    private ModuleId module;

    @BeforeEach
    void somebodyLearns() {
        town = campus.municipality();
        person = campus.member(town);
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 3));
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void peopleHearTwiceBeforeACompletionLapsesAndNotAfter() {
        note(today().minusDays(300), today().plusDays(65));
        reminders.remind();
        assertThat(told()).isEmpty();

        clock.advance(Duration.ofDays(6));
        reminders.remind();
        assertThat(told())
                .singleElement()
                .satisfies(message -> assertThat(message.arguments())
                        .containsExactly(today().plusDays(59).toString()));
        assertThat(reminders.remind()).isZero();

        clock.advance(Duration.ofDays(46));
        assertThat(reminders.remind()).isOne();
        clock.advance(Duration.ofDays(30));
        assertThat(reminders.remind()).isZero();
    }

    @Test
    void whatALaterCompletionOutlivesIsNotSpokenOf() {
        note(today().minusDays(300), today().plusDays(20));
        note(today().minusDays(3), today().plusDays(400));
        MemberId forGood = campus.member(town);
        note(forGood, today().minusDays(3), null);
        note(forGood, today().minusDays(300), today().plusDays(20));

        reminders.remind();

        assertThat(told()).isEmpty();
        assertThat(told(forGood)).isEmpty();
    }

    @Test
    void whoHasLeftIsToldOnlyWithAConfirmedPrivateAddress() {
        MemberId reached = campus.member(town);
        for (MemberId one : List.of(person, reached)) {
            note(one, today().minusDays(300), today().plusDays(20));
            staffRegister.leave(
                    campus.hr(town),
                    town,
                    one,
                    today().minusDays(1),
                    members.find(one).version());
        }
        jdbc.sql("insert into private_account (member_id, letters, address, version) values (?, 0, ?, 0)")
                .params(reached.toString(), UUID.randomUUID() + "@privat.example")
                .update();

        reminders.remind();

        assertThat(told()).isEmpty();
        assertThat(told(reached)).hasSize(1);
    }

    private void note(LocalDate on, LocalDate until) {
        note(person, on, until);
    }

    private void note(MemberId member, LocalDate on, @Nullable LocalDate until) {
        transaction.executeWithoutResult(status -> stored.save(new Completion(
                member,
                module,
                new CompletionNote(on, null, "Liste", null, null, false, false),
                new LearnedEdition(1, 50),
                until,
                RecordedBy.EMPLOYER,
                clock.instant())));
    }

    private List<NotificationView> told() {
        return told(person);
    }

    private List<NotificationView> told(MemberId member) {
        Caller learner = campus.learner(member);
        return notifications.of(learner, PageRequest.of(0, 50)).stream()
                .filter(message -> message.kind() == NotificationKind.RECORD_LAPSES)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
