package org.kommunalcampus.mail;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** That somebody caused a letter to an address, of which a keyed hash alone is kept, for as long as it counts. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class AskedLetter extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String addressHash;

    private int place;
    private Instant askedAt;

    /** The one in this place, which no other about the same address takes at a time. */
    AskedLetter(String hash, int place, Instant now) {
        id = UUID.randomUUID();
        addressHash = hash;
        this.place = place;
        askedAt = now;
    }

    /** The same for all addresses of one mailbox, as far as these can be told: without case, and without what follows a plus sign before the at sign. */
    static String mailbox(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    int place() {
        return place;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
