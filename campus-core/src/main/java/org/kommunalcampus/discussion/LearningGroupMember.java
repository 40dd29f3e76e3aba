package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/** That somebody is in a learning group; one of its members leads it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class LearningGroupMember {

    /** Who is in which group. */
    @Embeddable
    record Key(
            @JdbcTypeCode(SqlTypes.CHAR) UUID memberId,
            @JdbcTypeCode(SqlTypes.CHAR) UUID groupId) {}

    @EmbeddedId
    private Key id;

    private boolean leads;
    private Instant joinedAt;

    @Version
    private @Nullable Long version;

    LearningGroupMember(MemberId person, LearningGroupId group, boolean leads, Instant now) {
        id = new Key(person.value(), group.value());
        this.leads = leads;
        joinedAt = now;
    }

    void lead(boolean wanted) {
        leads = wanted;
    }

    MemberId person() {
        return new MemberId(id.memberId());
    }
}
