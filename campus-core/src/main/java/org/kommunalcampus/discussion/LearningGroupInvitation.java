package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/** That somebody was asked to come into a learning group, and whether the person said no. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class LearningGroupInvitation {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID groupId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    private Instant invitedAt;
    private boolean declined;

    @Version
    private @Nullable Long version;

    LearningGroupInvitation(LearningGroupId group, MemberId person, Instant now) {
        id = InvitationId.next().value();
        groupId = group.value();
        memberId = person.value();
        invitedAt = now;
    }

    void decline() {
        declined = true;
    }
}
