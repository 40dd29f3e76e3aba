package org.kommunalcampus.mail;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** That somebody caused a letter to an address, of which a hash alone is kept, for as long as it counts. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class AskedLetter extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String addressSha256;

    private Instant askedAt;

    AskedLetter(String hash, Instant now) {
        id = UUID.randomUUID();
        addressSha256 = hash;
        askedAt = now;
    }

    /** The same for all addresses of one mailbox, as far as these can be told: without case, and without what follows a plus sign before the at sign. */
    static String hash(String address) {
        return DigestUtils.sha256Hex(address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@"));
    }

    @Override
    public UUID getId() {
        return id;
    }
}
