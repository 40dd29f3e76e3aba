package org.kommunalcampus.discussion;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.SearchKey;

/** A question or a discussion with its posts, of which the first opens it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DiscussionThread {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Scope scope;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID boardId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ThreadKind kind;

    private String title;
    private String searchKey;
    private String tags;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID authorId;

    private Instant startedAt;
    private Instant lastPostAt;

    /** How many were ever written; the number of the last one. */
    private int posts;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID acceptedPostId;

    private boolean pinned;
    private boolean closed;

    /** Whether the title is out of sight with the post that opened the thread. */
    private boolean concealed;

    @Version
    private @Nullable Long version;

    DiscussionThread(Board board, ThreadDraft.Checked draft, UUID author, Instant now) {
        id = ThreadId.next().value();
        moduleId = board.module().value();
        scope = board.scope();
        boardId = board.id();
        authorId = author;
        startedAt = now;
        lastPostAt = now;
        posts = 1;
        describe(draft);
    }

    final void describe(ThreadDraft.Checked draft) {
        kind = draft.kind();
        title = draft.title();
        tags = draft.tags();
        searchKey = SearchKey.of(title, tags);
        if (kind != ThreadKind.QUESTION) {
            acceptedPostId = null;
        }
    }

    /** The number of a new post. */
    int addPost(Instant now) {
        mustBeOpen();
        lastPostAt = now;
        return ++posts;
    }

    /** Takes the post as the answer; refused {@code not-a-question} where nothing is asked. */
    void accept(UUID post) {
        if (kind != ThreadKind.QUESTION) {
            throw new Refused("not-a-question", "thread " + id + " asks nothing");
        }
        acceptedPostId = post;
    }

    void acceptNone() {
        acceptedPostId = null;
    }

    /** A post is out of sight. */
    void lost(DiscussionPost post) {
        if (post.opens()) {
            concealed = true;
        }
        if (post.getId().equals(acceptedPostId)) {
            acceptedPostId = null;
        }
    }

    /** Title and tags are gone for good, as the words of the post that opened the thread. */
    void forgetTitle() {
        title = "";
        tags = "";
        searchKey = "";
    }

    /** A post is in sight again. */
    void regained(DiscussionPost post) {
        if (post.opens()) {
            concealed = false;
        }
    }

    void pin(boolean wanted) {
        pinned = wanted;
    }

    void close(boolean wanted) {
        closed = wanted;
    }

    /** Refused {@code thread-closed} once nobody may write any more. */
    void mustBeOpen() {
        if (closed) {
            throw new Refused("thread-closed", "thread " + id + " is closed");
        }
    }

    ThreadId threadId() {
        return new ThreadId(id);
    }

    Board board() {
        return new Board(new ModuleId(moduleId), scope, boardId);
    }

    List<String> tagList() {
        return Tags.of(tags);
    }

    @Nullable
    PostId accepted() {
        return acceptedPostId == null ? null : new PostId(acceptedPostId);
    }
}
