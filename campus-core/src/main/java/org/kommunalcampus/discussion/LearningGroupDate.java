package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** When and where a learning group meets. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class LearningGroupDate {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID groupId;

    private String title;
    private Instant startsAt;
    private int minutes;
    private @Nullable String place;
    private @Nullable String link;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID authorId;

    private Instant madeAt;

    @Version
    private @Nullable Long version;

    LearningGroupDate(LearningGroupId group, GroupDateDraft.Checked draft, UUID author, Instant now) {
        id = GroupDateId.next().value();
        groupId = group.value();
        title = draft.title();
        startsAt = draft.startsAt();
        minutes = draft.minutes();
        place = draft.place();
        link = draft.link();
        authorId = author;
        madeAt = now;
    }

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }
}
