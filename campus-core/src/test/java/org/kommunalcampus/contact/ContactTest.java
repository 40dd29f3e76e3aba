package org.kommunalcampus.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class ContactTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private ProviderMessages messages;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Consents consents;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Members members;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private ProviderId provider;
    private Caller staff;
    private CompetenceId topic;
    private MemberId person;
    private Caller learner;

    @BeforeEach
    void somebodyWhoConsents() {
        provider = campus.provider();
        staff = campus.provider(provider);
        topic = campus.competence();
        person = campus.member();
        learner = campus.learner(person);
        consent(person, topic);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aMessageReachesWhoConsentedOnTheTopicAndNobodyElse() {
        MemberId elsewhere = campus.member();
        consent(elsewhere, campus.competence());

        MessageId id = send("Neues Modul");

        assertThat(contacts.of(learner, person, FIRST)).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.provider()).isEqualTo(provider);
            assertThat(message.topic()).isEqualTo(topic);
            assertThat(message.consent())
                    .isEqualTo(consents.of(learner, person).getFirst().id());
        });
        assertThat(notifications.of(learner, FIRST))
                .anySatisfy(news -> assertThat(news.kind()).isEqualTo(NotificationKind.PROVIDER_MESSAGE));
        assertThat(contacts.of(campus.learner(elsewhere), elsewhere, FIRST)).isEmpty();
    }

    @Test
    void aGroupBelowTenLooksLikeNobody() {
        MessageId few = send("An wenige");
        MessageId nobody = messages.send(staff, provider, draft(campus.competence(), "An niemanden", "Text", null));
        assertThat(messages.find(staff, provider, few).reach()).isNull();
        assertThat(messages.find(staff, provider, nobody).reach()).isNull();
    }

    @Test
    void aLargerGroupIsToldInFullTens() {
        campus.members(campus.municipality(), 13).forEach(member -> consent(member, topic));
        assertThat(messages.find(staff, provider, send("An viele")).reach()).isEqualTo(10);
    }

    @Test
    void nothingComesAfterAConsentIsTakenBackOrHasRunOut() {
        consents.withdraw(learner, person, Purpose.PROVIDER_CONTACT, topic);
        send("Zu spät");
        assertThat(contacts.of(learner, person, FIRST)).isEmpty();

        consent(person, topic);
        clock.advance(Duration.ofDays(40));
        send("Abgelaufen");
        assertThat(contacts.of(learner, person, FIRST)).isEmpty();
    }

    @Test
    void oneStepStopsAProviderAndAllowsItAgain() {
        contacts.stop(learner, person, provider);
        send("Gestoppt");
        assertThat(contacts.of(learner, person, FIRST)).isEmpty();
        assertThat(contacts.stopped(learner, person)).containsExactly(provider);

        contacts.allow(learner, person, provider);
        send("Wieder erlaubt");
        assertThat(contacts.of(learner, person, FIRST)).hasSize(1);
    }

    @Test
    void twoMessagesOnATopicInAMonthAreEnough() {
        send("Eins");
        send("Zwei");
        assertThatThrownBy(() -> send("Drei"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("too-many-messages"));
        clock.advance(Duration.ofDays(31));
        send("Im nächsten Monat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mehr auf https://anbieter.example", "www.anbieter.example", "siehe anbieter.de", "mailto:x"})
    void linksAreRefused(String text) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> messages.send(staff, provider, draft(topic, "Hallo", text, null)));
    }

    @Test
    void aMessagePointsToOwnModulesAlone() {
        ModuleId own = campus.module(provider, Format.ONLINE, Map.of(topic, 2));
        ModuleId foreign = campus.module(Map.of(topic, 2));
        assertThat(messages.find(staff, provider, messages.send(staff, provider, draft(topic, "Hallo", "Text", own)))
                        .module())
                .isEqualTo(own);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> messages.send(staff, provider, draft(topic, "Hallo", "Text", foreign)));
    }

    @Test
    void anAnswerShowsTheNameOnlyAfterAgreement() {
        MessageId id = send("Frage");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> contacts.reply(learner, person, id, "Gern", false));
        assertThat(messages.find(staff, provider, id).replies()).isEmpty();

        contacts.reply(learner, person, id, "Gern", true);

        assertThat(messages.find(staff, provider, id).replies())
                .singleElement()
                .satisfies(reply ->
                        assertThat(reply.name()).isEqualTo(members.find(person).fullName()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> contacts.reply(learner, person, id, "Noch", true));
    }

    @Test
    void othersReadNothing() {
        MessageId id = send("Vertraulich");
        ProviderId other = campus.provider();
        Caller competitor = campus.provider(other);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> messages.find(competitor, provider, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> messages.find(competitor, other, id));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> messages.send(competitor, provider, draft(topic, "Hallo", "Text", null)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> messages.send(learner, provider, draft(topic, "Hallo", "Text", null)));

        MemberId stranger = campus.member();
        Caller elsewhere = campus.learner(stranger);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> contacts.of(elsewhere, person, FIRST));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> contacts.of(staff, person, FIRST));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> contacts.find(elsewhere, stranger, id));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> contacts.stop(elsewhere, person, provider));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> contacts.reply(elsewhere, person, id, "Text", true));
    }

    private MessageId send(String subject) {
        return messages.send(staff, provider, draft(topic, subject, "Wir bieten etwas Neues an.", null));
    }

    private static MessageDraft draft(CompetenceId topic, String subject, String text, @Nullable ModuleId module) {
        return new MessageDraft(topic, subject, text, module);
    }

    private void consent(MemberId member, CompetenceId on) {
        consents.give(
                campus.learner(member),
                member,
                Purpose.PROVIDER_CONTACT,
                on,
                LocalDate.now(clock).plusDays(30));
    }
}
