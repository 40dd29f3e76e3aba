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
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RegionId;

/** That a municipality wants offers on a topic. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class OfferWish extends AssignedId<OfferWish.Key> {

    /** Who wants what. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID municipalityId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID competenceId) {

        static Key of(MunicipalityId municipality, CompetenceId competence) {
            return new Key(municipality.value(), competence.value());
        }
    }

    @EmbeddedId
    private Key id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID regionId;

    @Column
    private Instant since;

    OfferWish(Key id, RegionId region, Instant now) {
        this.id = id;
        regionId = region.value();
        since = now;
    }

    @Override
    public Key getId() {
        return id;
    }
}
