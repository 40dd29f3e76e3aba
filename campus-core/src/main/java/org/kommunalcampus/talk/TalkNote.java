package org.kommunalcampus.talk;

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

/** What one side notes to prepare somebody's talk. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class TalkNote {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID talkPersonId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID authorId;

    private String content;
    private boolean shared;
    private Instant writtenAt;

    @Version
    private @Nullable Long version;

    TalkNote(TalkPerson person, MemberId author, String text, boolean shown, Instant now) {
        id = UUID.randomUUID();
        talkPersonId = person.getId();
        authorId = author.value();
        write(text, shown, now);
    }

    final void write(String text, boolean shown, Instant now) {
        content = text;
        shared = shown;
        writtenAt = now;
    }
}
