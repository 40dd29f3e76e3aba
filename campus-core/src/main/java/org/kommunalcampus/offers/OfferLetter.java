package org.kommunalcampus.offers;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/** An offer in the inbox of a municipality, with its answer and what the provider replies to a question. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class OfferLetter {

    /** Which offer is where. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID offerId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID municipalityId) {

        static Key of(OfferId offer, MunicipalityId municipality) {
            return new Key(offer.value(), municipality.value());
        }
    }

    @EmbeddedId
    private Key id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable OfferAnswer answer;

    private @Nullable String note;
    private @Nullable Instant answeredAt;
    private @Nullable String reply;

    @Column
    private @Nullable Instant repliedAt;

    @Version
    private @Nullable Long version;

    OfferLetter(OfferId offer, MunicipalityId municipality) {
        id = Key.of(offer, municipality);
    }

    /** The municipality answers, or answers anew. */
    void answer(OfferAnswer chosen, @Nullable String words, Instant now) {
        answer = chosen;
        note = words;
        answeredAt = now;
    }

    /** The provider replies to the question. */
    void reply(String words, Instant now) {
        reply = words;
        repliedAt = now;
    }

    @Nullable
    OfferAnswer answer() {
        return answer;
    }

    ReceivedOffer view(Offer offer) {
        return new ReceivedOffer(
                offer.view(), new MunicipalityId(id.municipalityId()), answer, note, answeredAt, reply);
    }
}
