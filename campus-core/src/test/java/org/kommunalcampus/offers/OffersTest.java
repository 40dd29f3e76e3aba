package org.kommunalcampus.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class OffersTest {

    private static final PageRequest PAGE = PageRequest.of(0, 10);

    @Autowired
    private Offers offers;

    @Autowired
    private OfferWishes wishes;

    @Autowired
    private OfferInbox inbox;

    @Autowired
    private Providers providers;

    @Autowired
    private Regions regions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private CompetenceId topic;
    private ProviderId provider;
    private Caller seller;
    private MunicipalityId town;
    private Caller hr;

    @BeforeEach
    void aTownWantsOffersOnATopic() {
        topic = campus.competence();
        provider = campus.provider();
        seller = campus.provider(provider);
        town = campus.municipality();
        hr = campus.hr(town);
        wishes.addWish(hr, town, topic);
    }

    @Test
    void anOfferReachesThoseWhoWantItAndIsAnswered() {
        ModuleId module = campus.module(provider, Format.ONLINE, Map.of(topic, 3));
        OfferId id = offers.send(seller, text(null, List.of(module)));

        assertThat(inbox.list(hr, town, PAGE).getContent()).singleElement().satisfies(letter -> {
            assertThat(letter.offer().modules()).containsExactly(module);
            assertThat(letter.answer()).isNull();
        });
        assertThat(offers.answers(seller, id)).isEmpty();

        inbox.answer(hr, town, id, OfferAnswer.QUESTION, "Auch vor Ort?");
        assertThat(offers.answers(seller, id)).singleElement().satisfies(letter -> {
            assertThat(letter.municipality()).isEqualTo(town);
            assertThat(letter.note()).isEqualTo("Auch vor Ort?");
        });
        offers.reply(seller, id, town, "Ja.");
        assertThat(inbox.find(hr, town, id).reply()).isEqualTo("Ja.");
    }

    @Test
    void fewMunicipalitiesAreNotCounted() {
        assertThat(offers.demand(seller))
                .filteredOn(demand -> demand.competence().id().equals(topic))
                .singleElement()
                .satisfies(demand -> assertThat(demand.municipalities()).isNull());
        for (int others = 0; others < 2; others++) {
            MunicipalityId other = campus.municipality();
            wishes.addWish(campus.hr(other), other, topic);
        }
        assertThat(offers.demand(seller))
                .filteredOn(demand -> demand.competence().id().equals(topic))
                .singleElement()
                .satisfies(demand -> assertThat(demand.municipalities()).isEqualTo(3));
        OfferId id = offers.send(seller, text(null, List.of()));
        assertThat(offers.find(seller, id).recipients()).isEqualTo(3);
    }

    @Test
    void whoEndsTheWishOrStopsTheProviderGetsNothing() {
        wishes.stop(hr, town, provider);
        assertRefused("offer-nobody", () -> offers.send(seller, text(null, List.of())));
        wishes.allowProvider(hr, town, provider);
        wishes.removeWish(hr, town, topic);
        assertRefused("offer-nobody", () -> offers.send(seller, text(null, List.of())));
        assertThat(inbox.list(hr, town, PAGE)).isEmpty();
    }

    @Test
    void anOfferToARegionReachesNoOther() {
        String code = campus.region();
        MunicipalityId far = campus.municipality(code);
        Caller farHr = campus.hr(far);
        wishes.addWish(farHr, far, topic);
        RegionId region = regions.ensure(Caller.system("test"), code, "Region " + code);

        OfferId id = offers.send(seller, text(region, List.of()));

        assertThat(inbox.find(farHr, far, id).offer().id()).isEqualTo(id);
        assertThatThrownBy(() -> inbox.find(hr, town, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aProviderWritesTwiceAMonthOnATopicAndNoMore() {
        offers.send(seller, text(null, List.of()));
        offers.send(seller, text(null, List.of()));
        assertRefused("offer-limit", () -> offers.send(seller, text(null, List.of())));

        clock.advance(Duration.ofDays(31));
        offers.send(seller, text(null, List.of()));
        assertThat(offers.list(seller, PAGE).getTotalElements()).isEqualTo(3);
    }

    @Test
    void aSuspendedProviderSendsNothing() {
        providers.suspend(Callers.operator(), provider, "test");
        assertRefused("offer-suspended", () -> offers.send(seller, text(null, List.of())));
    }

    @Test
    void whatIsDeclinedIsOver() {
        OfferId id = offers.send(seller, text(null, List.of()));
        inbox.answer(hr, town, id, OfferAnswer.DECLINED, null);

        assertRefused("offer-declined", () -> inbox.answer(hr, town, id, OfferAnswer.INTERESTED, null));
        assertRefused("offer-no-question", () -> offers.reply(seller, id, town, "Warum?"));
    }

    @Test
    void whatIsWrongIsNamed() {
        ModuleId foreign = campus.module(Map.of(topic, 3));
        var wrong = new OfferText(topic, null, " ", null, List.of(foreign), new BigDecimal("-1"), null);

        assertThatThrownBy(() -> offers.send(seller, wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrder(
                                        "/title", "/description", "/modules", "/price", "/validUntil"));
        OfferId id = offers.send(seller, text(null, List.of()));
        assertThatThrownBy(() -> inbox.answer(hr, town, id, OfferAnswer.QUESTION, " "))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void othersSeeAndTouchNothing() {
        OfferId id = offers.send(seller, text(null, List.of()));
        inbox.answer(hr, town, id, OfferAnswer.QUESTION, "Was kostet das?");
        Caller otherSeller = campus.provider(campus.provider());
        Caller otherHr = campus.hr(campus.municipality());

        assertThat(offers.list(otherSeller, PAGE)).isEmpty();
        assertMissing(() -> offers.find(otherSeller, id));
        assertMissing(() -> offers.answers(otherSeller, id));
        assertMissing(() -> offers.reply(otherSeller, id, town, "Nichts."));
        for (Caller other : List.of(otherHr, otherSeller, Callers.with(Role.OPERATOR), Callers.with(Role.REVIEWER))) {
            assertDenied(() -> inbox.list(other, town, PAGE));
            assertDenied(() -> inbox.find(other, town, id));
            assertDenied(() -> inbox.answer(other, town, id, OfferAnswer.DECLINED, null));
            assertDenied(() -> wishes.topics(other, town));
            assertDenied(() -> wishes.addWish(other, town, topic));
            assertDenied(() -> wishes.removeWish(other, town, topic));
            assertDenied(() -> wishes.stops(other, town));
            assertDenied(() -> wishes.stop(other, town, provider));
            assertDenied(() -> wishes.allowProvider(other, town, provider));
        }
        MunicipalityId elsewhere = Objects.requireNonNull(otherHr.municipality());
        assertMissing(() -> inbox.find(otherHr, elsewhere, id));
        assertMissing(() -> inbox.answer(otherHr, elsewhere, id, OfferAnswer.INTERESTED, null));
        for (Caller other : List.of(hr, otherHr, Callers.with(Role.OPERATOR), Callers.with(Role.REVIEWER))) {
            assertDenied(() -> offers.demand(other));
            assertDenied(() -> offers.send(other, text(null, List.of())));
            assertDenied(() -> offers.list(other, PAGE));
            assertDenied(() -> offers.find(other, id));
            assertDenied(() -> offers.answers(other, id));
            assertDenied(() -> offers.reply(other, id, town, "Nein."));
        }
    }

    private OfferText text(@Nullable RegionId region, List<ModuleId> modules) {
        return new OfferText(
                topic,
                region,
                "Angebot",
                "Für Ihre Verwaltung",
                modules,
                new BigDecimal("120.50"),
                LocalDate.now(clock).plusMonths(2));
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDenied.class);
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFound.class);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
