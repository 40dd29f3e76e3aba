package org.kommunalcampus.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** How much the platform calls others for one provider. */
@CapabilityTest
class WebhookLimitsTest {

    private static final Set<WebhookEvent> BOOKINGS = Set.of(WebhookEvent.ENROLMENT_BOOKED);

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Providers providers;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private ProviderId provider;
    private Caller staff;

    @BeforeEach
    void aProvider() {
        provider = campus.provider();
        staff = campus.provider(provider);
    }

    @AfterEach
    void forget() {
        webhooks.own(staff).forEach(webhook -> webhooks.remove(staff, webhook.id()));
        clock.reset();
    }

    @Test
    void anAddressWithManyMessagesKeepsOutNoOther() {
        WebhookId busy = registered("busy");
        WebhookId quiet = registered("quiet");
        Instant before = Times.now(clock).minus(Duration.ofDays(30));
        for (int i = 0; i < 30; i++) {
            deliveries.add(busy, WebhookEvent.ENROLMENT_BOOKED, "{}", before.plusSeconds(i));
        }
        DeliveryId latest = deliveries.add(quiet, WebhookEvent.ENROLMENT_BOOKED, "{}", before.plusSeconds(60));

        List<Deliveries.Due> due = deliveries.due(clock.instant(), 1000, 20).stream()
                .filter(each -> Set.of(busy, quiet).contains(each.webhook()))
                .toList();

        assertThat(due).hasSize(21);
        assertThat(due.subList(0, 2)).extracting(Deliveries.Due::id).contains(latest);
        assertThat(deliveries.due(before.plusSeconds(9), 1000, 20))
                .filteredOn(each -> each.webhook().equals(busy))
                .hasSize(10);
    }

    @Test
    void anAddressGetsTwentyTestsAnHour() {
        WebhookId webhook = registered("tested");
        for (int i = 0; i < 20; i++) {
            webhooks.test(staff, webhook);
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> webhooks.test(staff, webhook))
                .extracting(Refused::getCode)
                .isEqualTo("too-many-tests");
        clock.advance(Duration.ofMinutes(61));
        assertThat(webhooks.test(staff, webhook)).isNotNull();
    }

    @Test
    void nobodyIsCalledForAProviderWithoutAccreditation() {
        WebhookId webhook = registered("suspended");
        providers.suspend(Callers.operator(), provider, "ruht");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> registered("another"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> webhooks.test(staff, webhook))
                .extracting(Refused::getCode)
                .isEqualTo("provider-not-accredited");
    }

    private WebhookId registered(String path) {
        return webhooks.register(staff, "https://system.example/" + path, BOOKINGS)
                .webhook();
    }
}
