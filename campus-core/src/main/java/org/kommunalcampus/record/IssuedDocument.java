package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MemberId;

/** The fingerprint of a file that was handed out. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class IssuedDocument extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String recordNumber;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    @Getter
    @Column
    private Instant issuedAt;

    IssuedDocument(MemberId member, @Nullable RecordNumber number, String sha256, Instant now) {
        id = UUID.randomUUID();
        memberId = member.value();
        recordNumber = number == null ? null : number.value();
        this.sha256 = sha256;
        issuedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** What it is about; empty where it lists all records of a person. */
    Optional<RecordNumber> number() {
        return Optional.ofNullable(recordNumber).map(RecordNumber::new);
    }
}
