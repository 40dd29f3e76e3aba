package org.kommunalcampus.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.Appearance;
import org.kommunalcampus.discussion.AuthorKind;
import org.kommunalcampus.discussion.AuthorView;
import org.kommunalcampus.discussion.PostState;
import org.kommunalcampus.discussion.PostView;
import org.kommunalcampus.discussion.ThreadDraft;
import org.kommunalcampus.discussion.ThreadKind;
import org.kommunalcampus.discussion.ThreadSummary;
import org.kommunalcampus.discussion.ThreadView;
import org.kommunalcampus.discussion.WrittenPost;
import org.kommunalcampus.http.PageBody;

/** Discussions in the API. */
final class DiscussionBodies {

    private DiscussionBodies() {}

    /**
     * Who wrote something, as the person wants to appear.
     *
     * @param name {@code null} for somebody who left
     * @param place the employer, {@code null} unless the person shows it
     */
    record DiscussionAuthorBody(
            String id,
            AuthorKind kind,
            @Nullable String name,
            @Nullable String place) {

        static DiscussionAuthorBody of(AuthorView author) {
            return new DiscussionAuthorBody(author.id().toString(), author.kind(), author.name(), author.place());
        }
    }

    /**
     * A thread in a list.
     *
     * @param title {@code null} where it is out of sight with the post that opened the thread
     * @param posts how many were written
     * @param unread whether there is something that you have not read
     * @param answered whether an answer was accepted
     */
    record ThreadBody(
            String id,
            ThreadKind kind,
            @Nullable String title,
            List<String> tags,
            DiscussionAuthorBody author,
            Instant startedAt,
            Instant lastPostAt,
            int posts,
            boolean unread,
            boolean answered,
            boolean pinned,
            boolean closed) {

        static ThreadBody of(ThreadSummary thread) {
            return new ThreadBody(
                    thread.id().toString(),
                    thread.kind(),
                    thread.title(),
                    thread.tags(),
                    DiscussionAuthorBody.of(thread.author()),
                    thread.startedAt(),
                    thread.lastPostAt(),
                    thread.posts(),
                    thread.unread(),
                    thread.answered(),
                    thread.pinned(),
                    thread.closed());
        }
    }

    /**
     * A post.
     *
     * @param number its place in the thread, from 1
     * @param text CommonMark, {@code null} for what was taken back or hidden
     * @param reason why it is hidden
     */
    record PostBody(
            String id,
            int number,
            DiscussionAuthorBody author,
            PostState state,
            @Nullable String text,
            @Nullable String reason,
            Instant writtenAt,
            @Nullable Instant editedAt,
            boolean own,
            boolean accepted) {

        static PostBody of(PostView post) {
            return new PostBody(
                    post.id().toString(),
                    post.number(),
                    DiscussionAuthorBody.of(post.author()),
                    post.state(),
                    post.text(),
                    post.reason(),
                    post.writtenAt(),
                    post.editedAt(),
                    post.own(),
                    post.accepted());
        }
    }

    /** A thread with a page of its posts. */
    record WholeThread(
            String id,
            ThreadKind kind,
            @Nullable String title,
            List<String> tags,
            boolean pinned,
            boolean closed,
            @Nullable String acceptedAnswer,
            boolean subscribed,
            PageBody<PostBody> posts) {

        static WholeThread of(ThreadView thread) {
            return new WholeThread(
                    thread.id().toString(),
                    thread.kind(),
                    thread.title(),
                    thread.tags(),
                    thread.pinned(),
                    thread.closed(),
                    thread.accepted() == null ? null : thread.accepted().toString(),
                    thread.subscribed(),
                    PageBody.of(thread.posts(), PostBody::of));
        }
    }

    /**
     * How you want to appear; {@code null} leaves it as it is, at first by a pseudonym.
     *
     * @param showsName whether by your own name
     * @param showsPlace whether with your municipality
     */
    record AppearanceBody(
            @Nullable Boolean showsName, @Nullable Boolean showsPlace) {

        Appearance read() {
            return new Appearance(Boolean.TRUE.equals(showsName), Boolean.TRUE.equals(showsPlace));
        }

        static @Nullable Appearance read(@Nullable AppearanceBody body) {
            return body == null ? null : body.read();
        }
    }

    /** A thread to open or change; the text is that of its first post. */
    record ThreadRequest(
            @Nullable ThreadKind kind,
            @Nullable String title,
            @Nullable List<String> tags,
            @Nullable String text,
            @Nullable AppearanceBody appearance) {

        ThreadDraft draft() {
            return new ThreadDraft(
                    kind == null ? ThreadKind.QUESTION : kind,
                    title,
                    tags == null ? null : String.join(",", tags),
                    text);
        }
    }

    /** A post to write or change. */
    record PostRequest(@Nullable String text, @Nullable AppearanceBody appearance) {}

    /** The answer to accept. */
    record AcceptedAnswerRequest(@Nullable String post) {}

    /** Why somebody does something to what others wrote. */
    record ModerationRequest(@Nullable String reason) {

        String words() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /** What was written. */
    record WrittenBody(String thread, String post, int number) {

        static WrittenBody of(WrittenPost written) {
            return new WrittenBody(written.thread().toString(), written.post().toString(), written.number());
        }
    }
}
