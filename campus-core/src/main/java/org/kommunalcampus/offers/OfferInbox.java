package org.kommunalcampus.offers;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The offers that reached a municipality, for its HR. Whoever answers shows the provider that the municipality exists; unanswered it stays unknown. */
@UseCase
@RequiredArgsConstructor
public class OfferInbox {

    private static final int LONGEST_NOTE = 1000;

    private final OfferRepository offers;
    private final OfferLetterRepository letters;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** The municipality's offers, the latest first. */
    @Transactional(readOnly = true)
    public Page<ReceivedOffer> list(Caller caller, MunicipalityId municipality, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        return letters.inbox(municipality.value(), page).map(LetterRow::view);
    }

    /** One offer; {@link NotFound} when it did not reach the municipality. */
    @Transactional(readOnly = true)
    public ReceivedOffer find(Caller caller, MunicipalityId municipality, OfferId id) {
        caller.requireAffiliation(municipality, Role.HR);
        return letter(municipality, id).view(offer(id));
    }

    /**
     * Answers an offer, or answers it anew. Refused {@code offer-declined} after it was declined; a question needs words.
     *
     * @param note what the provider should know, at most 1000 characters
     */
    public void answer(
            Caller caller, MunicipalityId municipality, OfferId id, OfferAnswer answer, @Nullable String note) {
        caller.requireAffiliation(municipality, Role.HR);
        OfferLetter letter = letter(municipality, id);
        if (letter.answer() == OfferAnswer.DECLINED) {
            throw new Refused("offer-declined", "offer " + id + " was declined");
        }
        var checks = new FieldChecks();
        String words = answer == OfferAnswer.QUESTION
                ? checks.text("/note", note, LONGEST_NOTE)
                : checks.optionalText("/note", note, LONGEST_NOTE);
        checks.orThrow();
        letter.answer(answer, words, Times.now(clock));
        notifications.tellDesk(
                NotificationKind.OFFER_ANSWERED,
                SharedInbox.of(offer(id).view().provider()),
                id.toString(),
                List.of(id.toString()));
        audit.record(caller, "offer.answered", "offer", id.toString(), answer.name());
    }

    private OfferLetter letter(MunicipalityId municipality, OfferId id) {
        return letters.findById(OfferLetter.Key.of(id, municipality)).orElseThrow(() -> new NotFound("offer", id));
    }

    private Offer offer(OfferId id) {
        return offers.findById(id.value()).orElseThrow(() -> new NotFound("offer", id));
    }
}
