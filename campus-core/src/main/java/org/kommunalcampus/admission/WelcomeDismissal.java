package org.kommunalcampus.admission;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MunicipalityId;

/** HR of the municipality has put the list of what to do first away. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class WelcomeDismissal extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    private Instant dismissedAt;

    WelcomeDismissal(MunicipalityId municipality, Instant now) {
        municipalityId = municipality.value();
        dismissedAt = now;
    }

    @Override
    public UUID getId() {
        return municipalityId;
    }
}
