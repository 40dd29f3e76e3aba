package org.kommunalcampus.contact;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.privacy.ConsentId;
import org.kommunalcampus.shared.AssignedId;

/** That a message reached a person, and on which consent: for the person alone, never for the provider. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class ContactDelivery extends AssignedId<PersonAndMessage> {

    @EmbeddedId
    private PersonAndMessage id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID consentId;

    ContactDelivery(PersonAndMessage id, ConsentId consent) {
        this.id = id;
        consentId = consent.value();
    }

    @Override
    public PersonAndMessage getId() {
        return id;
    }

    ConsentId consent() {
        return new ConsentId(consentId);
    }
}
