package org.kommunalcampus.contact;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.MemberId;

/** Whom a message reached, or who answered it. */
@Embeddable
record PersonAndMessage(
        @JdbcTypeCode(SqlTypes.CHAR) UUID memberId,
        @JdbcTypeCode(SqlTypes.CHAR) UUID messageId) {

    static PersonAndMessage of(MemberId person, MessageId message) {
        return new PersonAndMessage(person.value(), message.value());
    }
}
