package org.kommunalcampus.contact;

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
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;

/** That a person wants nothing more from a provider. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class ContactStop extends AssignedId<ContactStop.Key> {

    /** Who wants nothing of whom. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID memberId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID providerId) {

        static Key of(MemberId person, ProviderId provider) {
            return new Key(person.value(), provider.value());
        }
    }

    @EmbeddedId
    private Key id;

    @Column
    private Instant stoppedAt;

    ContactStop(Key id, Instant now) {
        this.id = id;
        stoppedAt = now;
    }

    @Override
    public Key getId() {
        return id;
    }
}
