package org.kommunalcampus.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.outbound.AddressGuard;
import org.kommunalcampus.outbound.OutboundHttpClient;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class WebhooksTest {

    private static final PageRequest TEN = PageRequest.of(0, 10);
    private static final Set<WebhookEvent> BOOKINGS =
            Set.of(WebhookEvent.ENROLMENT_BOOKED, WebhookEvent.ENROLMENT_CANCELLED);

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private WebhookDispatcher courier;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Listener listener;
    private ProviderId provider;
    private Caller staff;

    @BeforeEach
    void aProviderWithASystem() throws IOException {
        listener = new Listener();
        provider = campus.provider();
        staff = campus.provider(provider);
    }

    @AfterEach
    void stop() {
        listener.close();
        clock.reset();
    }

    @Test
    void bookingsReachTheAddressInTheirOrderSignedAndWithoutThePerson() {
        IssuedSecret issued = webhooks.register(staff, listener.url(), BOOKINGS);
        ModuleId module = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 2));
        MemberId person = campus.member();
        EnrolmentId enrolment = enrolments.book(campus.learner(person), person, module, null);
        awaitMessages(issued.webhook(), 1);
        enrolments.cancel(campus.learner(person), enrolment);
        awaitMessages(issued.webhook(), 2);

        courier.deliver();

        assertThat(listener.messages())
                .extracting(Listener.Message::body)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("\"type\":\"enrolment.booked\"", enrolment.toString(), module.toString()),
                        second -> assertThat(second).contains("\"type\":\"enrolment.cancelled\""))
                .noneMatch(body -> body.contains(person.toString()));
        Listener.Message first = listener.messages().getFirst();
        assertThat(first.signature())
                .isEqualTo(Signature.of(
                        issued.secret(),
                        DeliveryId.of(first.id()),
                        Instant.ofEpochSecond(Long.parseLong(first.timestamp())),
                        first.body()));
        assertThat(messages(issued.webhook()))
                .extracting(DeliveryView::state, DeliveryView::outcome)
                .containsOnly(tuple(DeliveryState.DELIVERED, "204"));
    }

    @Test
    void aBookingIsCancelledOnceEvenIfItsChargeIsWaivedLater() {
        WebhookId webhook = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        ModuleId module = campus.module(
                provider,
                ModuleSketch.module("M" + UUID.randomUUID(), "Modul")
                        .objective("Ziel")
                        .hours(4)
                        .euros(50)
                        .format(Format.IN_PERSON)
                        .with("/cancellationTerms/freeUntilDays", "7")
                        .with("/cancellationTerms/latePercent", "80")
                        .content());
        SessionId session = campus.session(module, Duration.ofDays(2), 10);
        MemberId person = campus.member();
        enrolments.cancel(campus.learner(person), enrolments.book(campus.learner(person), person, module, session));
        awaitMessages(webhook, 2);

        assertThat(enrolments.freeFrom(session)).as("of those who booked still").isEmpty();
        await().untilAsserted(() -> assertThat(unheard()).isZero());
        assertThat(messages(webhook)).extracting(DeliveryView::event).containsExactlyInAnyOrderElementsOf(BOOKINGS);
    }

    @Test
    void whatWasNotChosenIsNotTold() {
        WebhookId chosen = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        WebhookId other = webhooks.register(staff, listener.url(), Set.of(WebhookEvent.REVIEW_DECIDED))
                .webhook();
        WebhookId foreign = webhooks.register(campus.provider(campus.provider()), listener.url(), BOOKINGS)
                .webhook();
        ModuleId module = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 2));
        MemberId person = campus.member();
        enrolments.book(campus.learner(person), person, module, null);

        awaitMessages(chosen, 1);
        assertThat(messages(other)).isEmpty();
        assertThat(deliveries.of(foreign, TEN)).isEmpty();
    }

    @Test
    void aFailureIsTriedAgainAfterAPauseAndThenArrives() {
        WebhookId webhook = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        webhooks.test(staff, webhook);
        listener.answers(500);

        courier.deliver();
        courier.deliver();
        assertThat(listener.messages()).hasSize(1);
        assertThat(messages(webhook).getFirst())
                .returns(DeliveryState.WAITING, DeliveryView::state)
                .returns("500", DeliveryView::outcome)
                .returns(1, DeliveryView::attempts);

        listener.answers(200);
        clock.advance(Attempts.BACKOFF.pauses().getFirst());
        courier.deliver();
        assertThat(listener.messages()).hasSize(2);
        assertThat(listener.messages().getFirst().id())
                .isEqualTo(listener.messages().getLast().id());
        assertThat(messages(webhook).getFirst()).returns(DeliveryState.DELIVERED, DeliveryView::state);
    }

    @Test
    void anAddressThatNeverTakesAMessageInIsSwitchedOffAndItsProviderTold() {
        WebhookId webhook = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        webhooks.test(staff, webhook);
        listener.answers(503);

        for (Duration pause : Attempts.BACKOFF.pauses()) {
            courier.deliver();
            clock.advance(pause);
        }
        assertThat(webhooks.find(staff, webhook).state()).isEqualTo(WebhookState.ACTIVE);
        courier.deliver();

        assertThat(listener.messages()).hasSize(Attempts.BACKOFF.pauses().size() + 1);
        assertThat(messages(webhook).getFirst()).returns(DeliveryState.FAILED, DeliveryView::state);
        assertThat(webhooks.find(staff, webhook).state()).isEqualTo(WebhookState.DISABLED);
        assertThat(notifications.of(staff, TEN))
                .extracting(NotificationView::arguments)
                .containsExactly(List.of("webhook", webhook.toString()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> webhooks.test(staff, webhook));

        listener.answers(204);
        webhooks.enable(staff, webhook);
        webhooks.repeat(staff, webhook, messages(webhook).getFirst().id());
        courier.deliver();
        assertThat(messages(webhook).getFirst()).returns(DeliveryState.DELIVERED, DeliveryView::state);
    }

    @Test
    void anAddressThatIsGoneIsSwitchedOffAtOnce() {
        WebhookId webhook = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        webhooks.test(staff, webhook);
        listener.answers(410);

        courier.deliver();

        assertThat(webhooks.find(staff, webhook).state()).isEqualTo(WebhookState.DISABLED);
    }

    @Test
    void aRedirectIsNotFollowed() {
        WebhookId webhook = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        webhooks.test(staff, webhook);
        listener.answers(302);

        courier.deliver();

        assertThat(messages(webhook).getFirst()).returns("302", DeliveryView::outcome);
    }

    @Test
    void aPrivateAddressIsNeverCalled() {
        var guarded = new WebhookDispatcher(
                deliveries, attempts, new OutboundHttpClient(AddressGuard.closed(), Duration.ofSeconds(2)), clock);
        WebhookId webhook = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        webhooks.test(staff, webhook);

        guarded.deliver();

        assertThat(listener.messages()).isEmpty();
        assertThat(messages(webhook).getFirst())
                .returns(DeliveryState.WAITING, DeliveryView::state)
                .returns("forbidden-address", DeliveryView::outcome);
    }

    @Test
    void anotherProviderFindsNothingOfIt() {
        WebhookId webhook = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        DeliveryId message = webhooks.test(staff, webhook);
        Caller other = campus.provider(campus.provider());

        assertThat(webhooks.own(other)).isEmpty();
        Stream.<Runnable>of(
                        () -> webhooks.find(other, webhook),
                        () -> webhooks.change(other, webhook, listener.url(), BOOKINGS),
                        () -> webhooks.renewSecret(other, webhook),
                        () -> webhooks.enable(other, webhook),
                        () -> webhooks.remove(other, webhook),
                        () -> webhooks.test(other, webhook),
                        () -> webhooks.deliveries(other, webhook, TEN),
                        () -> webhooks.repeat(other, webhook, message))
                .forEach(step -> assertThatExceptionOfType(NotFound.class).isThrownBy(step::run));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> webhooks.own(Callers.with(Role.OPERATOR)));
    }

    @Test
    void aMessageBelongsToOneAddressAlone() {
        WebhookId one = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        WebhookId two = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        DeliveryId message = webhooks.test(staff, one);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> webhooks.repeat(staff, two, message));
    }

    @Test
    void aRenewedSecretSignsFromThenOn() {
        IssuedSecret first = webhooks.register(staff, listener.url(), BOOKINGS);
        IssuedSecret second = webhooks.renewSecret(staff, first.webhook());

        assertThat(second.secret()).startsWith("whsec_").isNotEqualTo(first.secret());
        assertThat(second).asString().doesNotContain(second.secret());
    }

    @Test
    void whatIsRemovedIsForgotten() {
        WebhookId webhook = webhooks.register(staff, listener.url(), BOOKINGS).webhook();
        webhooks.test(staff, webhook);

        webhooks.remove(staff, webhook);

        assertThat(webhooks.own(staff)).isEmpty();
        assertThat(deliveries.of(webhook, TEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "campus",
                "ftp://system.example/",
                "https://",
                "https://name:password@system.example/",
                "https://system.example/#part",
                "https://system.example/ä",
                "https://system.example/a b"
            })
    void anAddressMustBeOneOfTheWeb(String url) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> webhooks.register(staff, url, BOOKINGS));
    }

    @Test
    void somethingMustBeChosen() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> webhooks.register(staff, "https://system.example/", Set.of()));
    }

    @Test
    void noMoreThanTenAddressesAreKept() {
        for (int i = 0; i < 10; i++) {
            webhooks.register(staff, "https://system.example/" + i, BOOKINGS);
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> webhooks.register(staff, "https://system.example/more", BOOKINGS));
    }

    @Test
    void theSignatureIsTheOneOfStandardWebhooks() {
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        var id = DeliveryId.of("2f4e1a3c-5a39-4d3c-9f0a-0d9c3a1b2c4d");

        assertThat(Signature.of(secret, id, Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}"))
                .isEqualTo("v1,hKrHG1SknEB3U24PuYfLjTbS9zjNzTNvhmNdh56rKXk=");
    }

    private List<DeliveryView> messages(WebhookId webhook) {
        return webhooks.deliveries(staff, webhook, TEN).getContent();
    }

    private void awaitMessages(WebhookId webhook, int count) {
        await().untilAsserted(() -> assertThat(messages(webhook)).hasSize(count));
    }

    private int unheard() {
        return jdbc.sql(
                        "select count(*) from EVENT_PUBLICATION where EVENT_TYPE like 'org.kommunalcampus.learning.%' and COMPLETION_DATE is null")
                .query(Integer.class)
                .single();
    }
}
