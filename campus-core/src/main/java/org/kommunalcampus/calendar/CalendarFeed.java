package org.kommunalcampus.calendar;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/** That a person's calendar can be read, and by which secret; of that no more than its hash is known. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class CalendarFeed {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private String secretSha256;

    @Column
    private boolean planned;

    @Column
    private Instant openedAt;

    @Version
    private @Nullable Long version;

    CalendarFeed(MemberId member, String secretSha256, boolean planned, Instant now) {
        memberId = member.value();
        this.planned = planned;
        renew(secretSha256, now);
    }

    /** Another secret; whoever knows the one before reads nothing more. */
    final void renew(String hash, Instant now) {
        secretSha256 = hash;
        openedAt = now;
    }

    void include(boolean plannedLearning) {
        planned = plannedLearning;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    boolean isWithPlanned() {
        return planned;
    }

    CalendarFeedView view() {
        return new CalendarFeedView(openedAt, planned);
    }
}
