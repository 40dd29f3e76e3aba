package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.MemberId;

/** How a person writes her name on what is issued to her. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class PaperName {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Getter
    @Column
    private String name;

    @Column
    private Instant changedAt;

    PaperName(MemberId member, String name, Instant now) {
        memberId = member.value();
        this.name = name;
        changedAt = now;
    }

    void become(String other, Instant now) {
        name = other;
        changedAt = now;
    }
}
