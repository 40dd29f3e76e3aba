package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Refused;

/** What somebody wrote into a thread. It can be taken back and hidden; its place in the thread stays. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DiscussionPost {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID threadId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID authorId;

    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PostState state;

    private @Nullable String hiddenReason;
    private Instant writtenAt;
    private @Nullable Instant editedAt;

    @Version
    private @Nullable Long version;

    DiscussionPost(UUID thread, int number, UUID author, String text, Instant now) {
        id = PostId.next().value();
        threadId = thread;
        this.number = number;
        authorId = author;
        this.text = text;
        state = PostState.VISIBLE;
        writtenAt = now;
    }

    boolean opens() {
        return number == 1;
    }

    void edit(String words, Instant now) {
        mustBeVisible();
        if (!words.equals(text)) {
            text = words;
            editedAt = now;
        }
    }

    /** Its text is gone for good; does nothing the second time. */
    void delete() {
        text = null;
        state = PostState.DELETED;
        hiddenReason = null;
    }

    void hide(String reason) {
        mustBeVisible();
        state = PostState.HIDDEN;
        hiddenReason = reason;
    }

    /** Refused {@code post-not-hidden} unless it is hidden. */
    void show() {
        if (state != PostState.HIDDEN) {
            throw new Refused("post-not-hidden", "post " + id + " is not hidden");
        }
        state = PostState.VISIBLE;
        hiddenReason = null;
    }

    /** Refused {@code post-gone} for what was taken back or hidden. */
    final void mustBeVisible() {
        if (state != PostState.VISIBLE) {
            throw new Refused("post-gone", "post " + id + " is " + state);
        }
    }

    PostId postId() {
        return new PostId(id);
    }
}
