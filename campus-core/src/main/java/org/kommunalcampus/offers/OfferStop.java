package org.kommunalcampus.offers;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/** That a municipality wants no offers of a provider. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class OfferStop extends AssignedId<OfferStop.Key> {

    /** Who wants nothing of whom. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID municipalityId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID providerId) {

        static Key of(MunicipalityId municipality, ProviderId provider) {
            return new Key(municipality.value(), provider.value());
        }
    }

    @EmbeddedId
    private Key id;

    @Column
    private Instant since;

    OfferStop(Key id, Instant now) {
        this.id = id;
        since = now;
    }

    @Override
    public Key getId() {
        return id;
    }
}
