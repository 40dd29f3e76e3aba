package org.kommunalcampus.web.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.offers.OfferAnswer;
import org.kommunalcampus.offers.OfferId;
import org.kommunalcampus.offers.OfferInbox;
import org.kommunalcampus.offers.OfferText;
import org.kommunalcampus.offers.OfferWishes;
import org.kommunalcampus.offers.Offers;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Municipalities that want offers, one offer with a question, and one that nobody has answered. */
@Component
@RequiredArgsConstructor
class DemoOffers {

    private static final List<String> PLACES = List.of("08226096", "08226095", "08222000", "07314000");
    private static final String MODULE = "ZB-103";

    private final DemoRegion region;
    private final OfferWishes wishes;
    private final OfferInbox inbox;
    private final Offers offers;
    private final Modules modules;
    private final Competences competences;
    private final Providers providers;
    private final Clock clock;

    void load(Caller system) {
        ProviderId provider = providers.byCode("zweiburgen").orElseThrow().id();
        Caller staff = new Caller(
                DemoAccount.ANBIETER.getGreeting(),
                Set.of(Role.PROVIDER),
                DemoAccount.ANBIETER.identity(),
                null,
                null,
                provider);
        if (offers.list(staff, PageRequest.of(0, 1)).hasContent()) {
            return;
        }
        CompetenceId writing = competences.resolve("KOMMUNAL:VR2").orElseThrow();
        CompetenceId talks = competences.resolve("KOMMUNAL:BS2").orElseThrow();
        List<MunicipalityId> places = PLACES.stream().map(region::municipality).toList();
        for (MunicipalityId place : places) {
            wishes.addWish(system, place, writing);
        }
        wishes.addWish(system, places.getFirst(), talks);
        OfferId days = offers.send(
                staff,
                new OfferText(
                        writing,
                        null,
                        "Schreibwerkstatt in Ihrem Haus",
                        "Zwei Tage mit echten Bescheiden Ihrer Ämter, für 8 bis 14 Teilnehmende. Termine nach Absprache.",
                        modules.byExternalId(provider, MODULE).stream().toList(),
                        new BigDecimal("2400"),
                        LocalDate.now(clock).plusMonths(3)));
        inbox.answer(system, places.get(1), days, OfferAnswer.QUESTION, "Geht das auch an vier halben Tagen?");
        offers.send(
                staff,
                new OfferText(
                        talks,
                        null,
                        "Training für schwierige Gespräche",
                        "Ein Tag im Haus, danach vier kurze Treffen online.",
                        List.of(),
                        null,
                        LocalDate.now(clock).plusMonths(2)));
    }
}
