package org.kommunalcampus.offers;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.topics.Headcount;
import org.kommunalcampus.topics.Topics;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Offers of a provider to municipalities that want them. The provider learns who they are only from those who answer. */
@UseCase
@RequiredArgsConstructor
public class Offers {

    private static final int LONGEST_REPLY = 1000;

    private final OfferRepository offers;
    private final OfferLetterRepository letters;
    private final OfferWishRepository wishes;
    private final Topics topics;
    private final Competences competences;
    private final Modules modules;
    private final Providers providers;
    private final Notifications notifications;
    private final Audit audit;
    private final OfferSettings settings;
    private final Clock clock;

    /** The topics on which somebody wants offers of the caller's provider, the most wanted first. */
    @Transactional(readOnly = true)
    public List<OfferDemand> demand(Caller caller) {
        Map<CompetenceId, Integer> wanted = new LinkedHashMap<>();
        wishes.demandFor(caller.requireProvider().value())
                .forEach(topic -> wanted.put(new CompetenceId(topic.competence()), (int) topic.wishes()));
        Map<CompetenceId, Headcount> learners = topics.learners(wanted.keySet());
        Map<CompetenceId, CompetenceView> known = competences.byId(wanted.keySet());
        return wanted.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .sorted(Map.Entry.<CompetenceId, Integer>comparingByValue().reversed())
                .map(entry -> new OfferDemand(
                        requireNonNull(known.get(entry.getKey())),
                        told(entry.getValue()),
                        learners.getOrDefault(entry.getKey(), Headcount.NOBODY)))
                .toList();
    }

    /**
     * Sends an offer to everybody who wants offers on the topic. {@link org.kommunalcampus.shared.Invalid} names what is wrong; refused
     * {@code offer-limit} when enough were sent this month, {@code offer-nobody} when nobody wants it, {@code offer-suspended} without accreditation.
     */
    public OfferId send(Caller caller, OfferText text) {
        ProviderId provider = caller.requireProvider();
        check(text, provider);
        if (providers.find(provider).state() != ProviderState.ACCREDITED) {
            throw new Refused("offer-suspended", "provider " + provider + " is not accredited");
        }
        LocalDate today = LocalDate.now(clock);
        int month = YearMonth.from(today).getYear() * 12 + today.getMonthValue();
        int sent = offers.countByProviderIdAndCompetenceIdAndMonthNo(
                provider.value(), text.competence().value(), month);
        if (sent >= settings.perTopicAndMonth()) {
            throw new Refused("offer-limit", sent + " offers on the topic this month");
        }
        List<MunicipalityId> to = reached(provider, text);
        if (to.isEmpty()) {
            throw new Refused("offer-nobody", "nobody wants offers on " + text.competence());
        }
        OfferView offer = offer(provider, text);
        try {
            offers.saveAndFlush(new Offer(offer, month, sent + 1));
        } catch (DataIntegrityViolationException sentMeanwhile) {
            throw new Refused("offer-limit", "another offer on the topic was sent at the same time");
        }
        letters.saveAll(to.stream().map(one -> new OfferLetter(offer.id(), one)).toList());
        String id = offer.id().toString();
        to.forEach(
                one -> notifications.tellDesk(NotificationKind.OFFER_RECEIVED, SharedInbox.hr(one), id, List.of(id)));
        audit.record(caller, "offer.sent", "offer", id, to.size() + " recipients");
        return offer.id();
    }

    /** The caller's own offers, the latest first. */
    @Transactional(readOnly = true)
    public Page<SentOffer> list(Caller caller, Pageable page) {
        Page<OfferView> found = offers.findByProviderIdOrderBySentAtDescIdAsc(
                        caller.requireProvider().value(), page)
                .map(Offer::view);
        Map<OfferId, OfferEcho> echoes = echoes(found.getContent());
        return found.map(offer -> sent(offer, echoes));
    }

    /** One own offer; {@link NotFound} for those of others. */
    @Transactional(readOnly = true)
    public SentOffer find(Caller caller, OfferId id) {
        OfferView offer = own(caller.requireProvider(), id).view();
        return sent(offer, echoes(List.of(offer)));
    }

    /** The answers to an own offer in the order in which they came; nothing about those who have not answered. */
    @Transactional(readOnly = true)
    public List<ReceivedOffer> answers(Caller caller, OfferId id) {
        Offer offer = own(caller.requireProvider(), id);
        return letters.answered(id.value()).stream()
                .map(letter -> letter.view(offer))
                .toList();
    }

    /** Answers the question of a municipality; refused {@code offer-no-question} when it asked none. */
    public void reply(Caller caller, OfferId id, MunicipalityId municipality, @Nullable String words) {
        own(caller.requireProvider(), id);
        OfferLetter letter = letters.findById(OfferLetter.Key.of(id, municipality))
                .filter(found -> found.answer() != null)
                .orElseThrow(() -> new NotFound("answer", municipality));
        if (letter.answer() != OfferAnswer.QUESTION) {
            throw new Refused("offer-no-question", "no question was asked about offer " + id);
        }
        var checks = new FieldChecks();
        String reply = checks.text("/reply", words, LONGEST_REPLY);
        checks.orThrow();
        letter.reply(reply, Times.now(clock));
        notifications.tellDesk(
                NotificationKind.OFFER_QUESTION_ANSWERED,
                SharedInbox.hr(municipality),
                id.toString(),
                List.of(id.toString()));
        audit.record(caller, "offer.question-answered", "offer", id.toString(), null);
    }

    private void check(OfferText text, ProviderId provider) {
        competences.find(text.competence());
        var checks = new FieldChecks();
        text.check(checks, LocalDate.now(clock));
        long own = modules.offered(text.modules()).stream()
                .filter(module -> module.provider().equals(provider))
                .count();
        if (own < text.modules().size()) {
            checks.reject("/modules", "not-offered", "Only own modules of the catalogue can be offered.");
        }
        checks.orThrow();
    }

    private OfferView offer(ProviderId provider, OfferText text) {
        BigDecimal price = text.price();
        return new OfferView(
                OfferId.next(),
                provider,
                text.competence(),
                text.region(),
                requireNonNull(text.title()).strip(),
                requireNonNull(text.description()).strip(),
                text.modules(),
                price == null ? null : Money.euros(price),
                requireNonNull(text.validUntil()),
                Times.now(clock));
    }

    private List<MunicipalityId> reached(ProviderId provider, OfferText text) {
        RegionId region = text.region();
        return wishes.reachedBy(provider.value(), text.competence().value()).stream()
                .filter(wish -> region == null || region.value().equals(wish.region()))
                .map(wish -> new MunicipalityId(wish.id()))
                .toList();
    }

    private Map<OfferId, OfferEcho> echoes(List<OfferView> sent) {
        return letters.echoes(sent.stream().map(offer -> offer.id().value()).toList()).stream()
                .collect(toUnmodifiableMap(echo -> new OfferId(echo.offer()), echo -> echo));
    }

    private SentOffer sent(OfferView offer, Map<OfferId, OfferEcho> echoes) {
        OfferEcho echo =
                echoes.getOrDefault(offer.id(), new OfferEcho(offer.id().value(), 0, 0));
        return new SentOffer(offer, told((int) echo.letters()), (int) echo.answers());
    }

    private @Nullable Integer told(int municipalities) {
        return municipalities < settings.fewest() ? null : municipalities;
    }

    private Offer own(ProviderId provider, OfferId id) {
        return offers.findByIdAndProviderId(id.value(), provider.value()).orElseThrow(() -> new NotFound("offer", id));
    }
}
