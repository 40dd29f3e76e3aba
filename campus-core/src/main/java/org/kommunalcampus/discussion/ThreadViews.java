package org.kommunalcampus.discussion;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.discussion.BoardParticipant.Part;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** What of threads somebody may see. */
@Component
class ThreadViews {

    static final Comparator<ForumSummary> BY_MODULE = Comparator.comparing(ForumSummary::moduleTitle)
            .thenComparing(forum -> forum.board().scope());

    ForumSummary forum(Board board, Map<ModuleId, ModuleCard> cards, Map<UUID, BoardCount> counts) {
        ModuleCard card = Objects.requireNonNull(cards.get(board.module()), "a card for each module");
        Optional<BoardCount> count = Optional.ofNullable(counts.get(board.id()));
        return new ForumSummary(
                board,
                card.title(),
                board.scope() == Scope.SESSION ? new SessionId(board.id()) : null,
                count.map(BoardCount::threads).orElse(0L),
                count.map(BoardCount::unread).orElse(0L),
                count.map(BoardCount::open).orElse(0L));
    }

    ThreadSummary summary(ThreadRow row, BoardParticipant reader, @Nullable Instant markedUntil) {
        DiscussionThread thread = row.thread();
        int seen = row.seen() == null ? 0 : row.seen();
        boolean marked = markedUntil != null && !thread.getLastPostAt().isAfter(markedUntil);
        return new ThreadSummary(
                thread.threadId(),
                thread.getKind(),
                title(thread, reader),
                tags(thread, reader),
                row.author().view(),
                thread.getStartedAt(),
                thread.getLastPostAt(),
                thread.getPosts(),
                seen,
                reader.part() == Part.LEARNER && !marked && seen < thread.getPosts(),
                thread.getAcceptedPostId() != null,
                thread.isPinned(),
                thread.isClosed());
    }

    ThreadView view(
            DiscussionThread thread,
            DiscussionAuthor asker,
            BoardParticipant reader,
            boolean subscribed,
            Page<PostRow> rows) {
        boolean learner = reader.part() == Part.LEARNER;
        return new ThreadView(
                thread.threadId(),
                thread.board(),
                reader.module().title(),
                thread.getKind(),
                title(thread, reader),
                tags(thread, reader),
                thread.isPinned(),
                thread.isClosed(),
                thread.accepted(),
                subscribed,
                new ThreadView.Rights(
                        reader.writes() && !thread.isClosed(),
                        thread.getKind() == ThreadKind.QUESTION && (reader.part() == Part.STAFF || reader.is(asker)),
                        reader.moderates(),
                        learner),
                rows.map(row -> view(row, thread, reader)));
    }

    static PostView view(PostRow row, DiscussionThread thread, BoardParticipant reader) {
        DiscussionPost post = row.post();
        boolean readable = post.getState() == PostState.VISIBLE || reader.moderates();
        return new PostView(
                post.postId(),
                post.getNumber(),
                row.author().view(),
                post.getState(),
                readable ? post.getText() : null,
                post.getHiddenReason(),
                post.getWrittenAt(),
                post.getEditedAt(),
                reader.is(row.author()) && post.getState() == PostState.VISIBLE,
                post.getId().equals(thread.getAcceptedPostId()));
    }

    private static @Nullable String title(DiscussionThread thread, BoardParticipant reader) {
        return isHidden(thread, reader) || thread.getTitle().isEmpty() ? null : thread.getTitle();
    }

    private static List<String> tags(DiscussionThread thread, BoardParticipant reader) {
        return isHidden(thread, reader) ? List.of() : thread.tagList();
    }

    private static boolean isHidden(DiscussionThread thread, BoardParticipant reader) {
        return thread.isConcealed() && !reader.moderates();
    }
}
