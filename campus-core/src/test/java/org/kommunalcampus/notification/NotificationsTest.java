package org.kommunalcampus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.notification.NotificationKind.CURRICULUM_CHANGED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class NotificationsTest {

    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MemberId person;
    private Caller caller;

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @BeforeEach
    void somebody() {
        person = campus.member();
        caller = campus.learner(person);
    }

    @Test
    void whatHappensAgainReplacesTheUnreadMessageOfItsKind() {
        tell("2");
        tell("3");

        assertThat(notifications.unread(caller)).isEqualTo(1);
        assertThat(notifications.of(caller, TEN))
                .extracting(NotificationView::arguments)
                .containsExactly(List.of("3"));
    }

    @Test
    void aMessageIsForgottenAfterAYear() {
        tell("2");
        clock.advance(Duration.ofDays(364));
        notifications.forgetOld();
        assertThat(notifications.of(caller, TEN)).hasSize(1);

        clock.advance(Duration.ofDays(2));
        assertThat(notifications.forgetOld()).isPositive();
        assertThat(notifications.of(caller, TEN)).isEmpty();
        assertThat(notifications.unread(caller)).isZero();
    }

    @Test
    void aMessageThatWasReadStaysAndTheNextOneIsNew() {
        tell("2");
        notifications.readAll(caller);
        tell("3");

        assertThat(notifications.unread(caller)).isEqualTo(1);
        assertThat(notifications.of(caller, TEN))
                .extracting(NotificationView::read)
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void oneMessageIsReadByItselfAndOnlyByThePersonItIsFor() {
        tell("2");
        NotificationId id =
                notifications.of(caller, TEN).getContent().getFirst().id();
        Caller stranger = campus.learner(campus.member());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notifications.read(stranger, id));
        notifications.read(caller, id);
        notifications.read(caller, id);

        assertThat(notifications.unread(caller)).isZero();
        assertThat(notifications.of(stranger, TEN)).isEmpty();
    }

    @Test
    void whoDoesNotWantAKindIsNotTold() {
        assertThat(notifications.wanted(caller)).contains(CURRICULUM_CHANGED);
        notifications.chooseKinds(caller, Set.of());
        tell("2");
        assertThat(notifications.of(caller, TEN)).isEmpty();

        notifications.chooseKinds(caller, Set.of(CURRICULUM_CHANGED));
        tell("3");
        assertThat(notifications.of(caller, TEN)).hasSize(1);
    }

    @Test
    void messagesAreForLearners() {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> notifications.unread(campus.operator()));
    }

    private void tell(String argument) {
        notifications.tell(CURRICULUM_CHANGED, Map.of(person, List.of(argument)));
    }
}
