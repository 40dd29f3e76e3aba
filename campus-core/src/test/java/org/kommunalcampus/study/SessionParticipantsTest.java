package org.kommunalcampus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.audit.LookView;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.AttendanceCodes;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class SessionParticipantsTest {

    @Autowired
    private SessionParticipants participants;

    @Autowired
    private AttendanceCodes codes;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Audit audit;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private ProviderId provider;
    private Caller staff;
    private ModuleId module;
    private SessionId session;
    private MemberId person;
    private EnrolmentId booked;

    @BeforeEach
    void somebodyBooksASession() {
        provider = campus.provider();
        staff = campus.provider(provider);
        module = campus.module(provider, Format.IN_PERSON, Map.of());
        session = campus.session(module, Duration.ofDays(1), 3);
        person = campus.member();
        booked = enrolments.book(campus.learner(person), person, module, session);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoRunsASessionSeesNameAndMunicipalityAndThePersonSeesTheLook() {
        assertThat(participants.of(staff, session)).singleElement().satisfies(one -> {
            assertThat(one.enrolment()).isEqualTo(booked);
            assertThat(one.givenName() + " " + one.familyName()).isEqualTo("Kim Muster");
            assertThat(one.municipality()).startsWith("Musterstadt");
            assertThat(one.prepared()).isTrue();
            assertThat(one.guest()).isFalse();
        });
        assertThat(audit.looksAt(campus.learner(person), person, PageRequest.of(0, 5)))
                .extracting(LookView::what)
                .containsExactly("session-participants");
    }

    @Test
    void whoGaveUpOrWaitsIsNotNamed() {
        SessionId full = campus.session(module, Duration.ofDays(2), 1);
        MemberId one = campus.member();
        EnrolmentId seat = enrolments.book(campus.learner(one), one, module, full);
        MemberId waiting = campus.member();
        enrolments.book(campus.learner(waiting), waiting, module, full, true);

        assertThat(participants.of(staff, full))
                .extracting(SessionParticipant::enrolment)
                .containsExactly(seat);
        enrolments.cancel(campus.learner(one), seat);
        assertThat(participants.of(staff, full)).isEmpty();
    }

    @Test
    void namesAreGoneEightWeeksAfterTheSession() {
        clock.advance(Duration.ofDays(2).plus(SessionParticipants.NAMES_AFTER_THE_END));

        assertThat(participants.of(staff, session)).singleElement().satisfies(one -> {
            assertThat(one.familyName()).isNull();
            assertThat(one.municipality()).isNull();
        });
        assertThat(audit.looksAt(campus.learner(person), person, PageRequest.of(0, 5)))
                .isEmpty();
    }

    @Test
    void aGuestIsNamedWhoClaimsToBeThere() {
        MemberId other = campus.member();
        EnrolmentId theirs =
                enrolments.book(campus.learner(other), other, module, campus.session(module, Duration.ofDays(9), 1));
        clock.advance(Duration.ofDays(1).plusMinutes(1));

        codes.claim(campus.learner(other), session, codes.show(staff, session));

        assertThat(participants.of(staff, session))
                .filteredOn(SessionParticipant::guest)
                .singleElement()
                .returns(theirs, SessionParticipant::enrolment)
                .returns(true, SessionParticipant::claimed);
    }

    @Test
    void othersSeeNobody() {
        assertThatThrownBy(() -> participants.of(campus.provider(campus.provider()), session))
                .isInstanceOf(NotFound.class);
        for (Caller nobody : List.of(campus.learner(person), campus.operator(), Caller.anonymous())) {
            assertThatThrownBy(() -> participants.of(nobody, session)).isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void aListOfManyIsReadInAsManyQueriesAsOneOfAFew() {
        SessionId big = campus.session(module, Duration.ofDays(2), null);
        campus.members(campus.municipality(), 3)
                .forEach(each -> enrolments.book(campus.learner(each), each, module, big));
        int few = StatementCount.during(() -> participants.of(staff, big));
        campus.members(campus.municipality(), 20)
                .forEach(each -> enrolments.book(campus.learner(each), each, module, big));

        assertThat(StatementCount.during(() -> participants.of(staff, big))).isLessThanOrEqualTo(few + 1);
    }
}
