package org.kommunalcampus.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class ConsentsTest {

    @Autowired
    private Consents consents;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private MunicipalityId town;
    private MemberId member;
    private Caller self;
    private CompetenceId topic;

    @BeforeEach
    void somebody() {
        town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        topic = campus.competence();
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void aConsentCountsForItsTopicUntilItIsWithdrawn() {
        assertThat(consents.has(member, Purpose.PROVIDER_CONTACT, topic)).isFalse();

        ConsentId id = give(today().plusMonths(3));

        assertThat(consents.counting(Purpose.PROVIDER_CONTACT, topic).keySet()).containsExactly(member);
        assertThat(consents.has(member, Purpose.PROVIDER_CONTACT, campus.competence()))
                .isFalse();
        assertThat(consents.of(self, member)).singleElement().satisfies(own -> {
            assertThat(own.id()).isEqualTo(id);
            assertThat(own.topic()).isEqualTo(topic);
        });

        consents.withdraw(self, member, id);
        consents.withdraw(self, member, id);

        assertThat(consents.counting(Purpose.PROVIDER_CONTACT, topic).keySet()).isEmpty();
        assertThat(consents.of(self, member)).isEmpty();
        assertThat(actions()).containsExactly(ConsentAction.WITHDRAWN, ConsentAction.GIVEN);
        assertThat(events.stream(ConsentChanged.class)).hasSize(2).containsOnly(new ConsentChanged(member));
    }

    @Test
    void aConsentLapsesAfterItsLastDayAndCanBeGivenAgain() {
        give(today().plusDays(1));
        clock.advance(Duration.ofDays(1));
        assertThat(consents.has(member, Purpose.PROVIDER_CONTACT, topic)).isTrue();

        clock.advance(Duration.ofDays(1));

        assertThat(consents.has(member, Purpose.PROVIDER_CONTACT, topic)).isFalse();
        assertThat(consents.of(self, member)).isEmpty();
        assertThat(actions()).containsExactly(ConsentAction.LAPSED, ConsentAction.GIVEN);

        give(today().plusDays(5));

        assertThat(consents.has(member, Purpose.PROVIDER_CONTACT, topic)).isTrue();
        assertThat(actions()).containsExactly(ConsentAction.GIVEN, ConsentAction.LAPSED, ConsentAction.GIVEN);
    }

    @Test
    void givingAgainMovesTheLastDay() {
        ConsentId id = give(today().plusDays(1));

        assertThat(give(today().plusDays(9))).isEqualTo(id);
        give(today().plusDays(9));

        assertThat(consents.of(self, member))
                .singleElement()
                .satisfies(own -> assertThat(own.until()).isEqualTo(today().plusDays(9)));
        assertThat(actions()).containsExactly(ConsentAction.CHANGED, ConsentAction.GIVEN);
    }

    @Test
    void nobodyConsentsWithdrawsOrReadsForSomebodyElse() {
        ConsentId id = give(today());
        MemberId other = campus.member(town);

        for (Caller stranger : new Caller[] {campus.learner(other), campus.hr(town), campus.operator()}) {
            assertThatThrownBy(() -> consents.give(stranger, member, Purpose.PROVIDER_CONTACT, topic, today()))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> consents.withdraw(stranger, member, id)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> consents.of(stranger, member)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> consents.history(stranger, member)).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> consents.withdraw(campus.learner(other), other, id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aConsentNeedsATopicAndADayWithinTwoYears() {
        assertThatThrownBy(() -> consents.give(self, member, Purpose.PROVIDER_CONTACT, null, today()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> consents.give(self, member, Purpose.PROVIDER_CONTACT, CompetenceId.next(), today()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(today().minusDays(1))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(today().plusYears(2).plusDays(1))).isInstanceOf(Invalid.class);
    }

    @Test
    void consentsEndWhenThePersonLeaves() {
        give(today().plusMonths(1));
        long version = members.find(member).version();

        staffRegister.leave(campus.hr(town), town, member, today().minusDays(1), version);

        await().untilAsserted(() -> assertThat(
                        consents.counting(Purpose.PROVIDER_CONTACT, topic).keySet())
                .isEmpty());
        assertThat(actions()).containsExactly(ConsentAction.ENDED, ConsentAction.GIVEN);
    }

    private ConsentId give(LocalDate until) {
        return consents.give(self, member, Purpose.PROVIDER_CONTACT, topic, until);
    }

    private Iterable<ConsentAction> actions() {
        return consents.history(self, member).stream().map(ConsentStep::action).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
