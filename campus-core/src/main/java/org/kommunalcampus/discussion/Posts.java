package org.kommunalcampus.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** Writing into discussions: learners who take part under the name that they chose, the provider's staff in the name of the provider. */
@UseCase
@RequiredArgsConstructor
public class Posts {

    private static final Pageable FIRST = PageRequest.of(0, 1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final BoardAccess access;
    private final Authors authors;
    private final DiscussionThreadRepository threads;
    private final DiscussionPostRepository posts;
    private final DiscussionReadingRepository readings;
    private final DiscussionSubscriptionRepository subscriptions;
    private final DiscussionNews news;
    private final DiscussionSettings settings;
    private final Clock clock;

    /**
     * Opens a thread on the board and has the caller told of answers. Throws {@link Invalid} for each field that cannot be stored, refused
     * {@code too-many-posts} beyond the limit of an hour, {@link NotFound} for a board on which the caller is not.
     *
     * @param appearance how a learner wants to appear from now on, {@code null} to leave it as it is
     */
    public WrittenPost start(Caller caller, Board board, ThreadDraft draft, @Nullable Appearance appearance) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER);
        BoardParticipant writer = access.enter(caller, board);
        ThreadDraft.Checked checked = draft.checked();
        mustNotFlood(writer);
        Instant now = Times.now(clock);
        DiscussionAuthor author = authors.of(writer, appearance);
        DiscussionThread thread = threads.save(new DiscussionThread(board, checked, author.id(), now));
        DiscussionPost post =
                posts.saveAndFlush(new DiscussionPost(thread.getId(), 1, author.id(), checked.text(), now));
        return announce(writer, thread, post, checked.text());
    }

    /** Answers in a thread. Throws as {@link #start}, and refused {@code thread-closed}. */
    public WrittenPost answer(
            Caller caller, ModuleId module, ThreadId id, @Nullable String text, @Nullable Appearance appearance) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER);
        DiscussionThread thread = toChange(module, id);
        BoardParticipant writer = writer(caller, thread);
        String words = ThreadDraft.answer(text);
        mustNotFlood(writer);
        Instant now = Times.now(clock);
        int number = thread.addPost(now);
        DiscussionAuthor author = authors.of(writer, appearance);
        DiscussionPost post = posts.saveAndFlush(new DiscussionPost(thread.getId(), number, author.id(), words, now));
        return announce(writer, thread, post, words);
    }

    /** Changes an own thread with the post that opened it. Refused {@code thread-closed}, {@code post-gone}; {@link NotFound} for those of others. */
    public void edit(Caller caller, ModuleId module, ThreadId id, ThreadDraft draft) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER);
        DiscussionThread thread = toChange(module, id);
        BoardParticipant writer = writer(caller, thread);
        DiscussionPost opening = posts.in(thread.getId(), FIRST).stream()
                .filter(row -> row.post().opens() && writer.is(row.author()))
                .map(PostRow::post)
                .findFirst()
                .orElseThrow(() -> new NotFound("thread", id));
        thread.mustBeOpen();
        ThreadDraft.Checked checked = draft.checked();
        opening.edit(checked.text(), Times.now(clock));
        thread.describe(checked);
    }

    /** Changes the text of an own post. Throws as {@link #edit(Caller, ModuleId, ThreadId, ThreadDraft)}. */
    public void edit(Caller caller, ModuleId module, ThreadId id, PostId post, @Nullable String text) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER);
        DiscussionThread thread = toChange(module, id);
        DiscussionPost own = own(writer(caller, thread), thread, post);
        thread.mustBeOpen();
        own.edit(ThreadDraft.answer(text), Times.now(clock));
    }

    /**
     * Takes an own post back, with its title and tags where it opened the thread: they are gone for good, its place stays; a thread in which nobody else wrote anything
     * goes as a whole. Who no longer takes part may do so, too. {@link NotFound} for posts of others.
     *
     * @return whether the thread is still there
     */
    public boolean delete(Caller caller, ModuleId module, ThreadId id, PostId post) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER);
        DiscussionThread thread = toChange(module, id);
        DiscussionPost own = written(caller, thread, post).orElseGet(() -> own(writer(caller, thread), thread, post));
        if (own.opens() && thread.getPosts() == 1) {
            readings.deleteByThread(thread.getId());
            subscriptions.deleteByTarget(thread.getId());
            posts.delete(own);
            posts.flush();
            threads.delete(thread);
            return false;
        }
        own.delete();
        thread.lost(own);
        if (own.opens()) {
            thread.forgetTitle();
        }
        return true;
    }

    /** Takes a post as the answer to the question: by who asked, or by the provider. Refused {@code not-a-question}, {@code post-gone}, {@code opening-post}; {@link Invalid} for none. */
    public void accept(Caller caller, ModuleId module, ThreadId id, @Nullable PostId post) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER);
        DiscussionThread thread = judged(caller, module, id);
        if (post == null) {
            throw new Invalid("/post", "required", "A post is needed.");
        }
        DiscussionPost answer = existing(thread, post).post();
        answer.mustBeVisible();
        if (answer.opens()) {
            throw new Refused("opening-post", "post " + post + " is the question");
        }
        thread.accept(answer.getId());
    }

    /** Takes no post as the answer any more. */
    public void acceptNone(Caller caller, ModuleId module, ThreadId id) {
        caller.requireAnyRole(Role.LEARNER, Role.PROVIDER);
        judged(caller, module, id).acceptNone();
    }

    private WrittenPost announce(BoardParticipant writer, DiscussionThread thread, DiscussionPost post, String text) {
        MemberId person = writer.member();
        if (person != null) {
            String thisThread = thread.getId().toString();
            readings.note(person.toString(), thisThread, post.getNumber());
            subscriptions.subscribe(person.toString(), thisThread, post.getWrittenAt());
        }
        news.written(writer, thread, post, text);
        return new WrittenPost(thread.threadId(), post.postId(), post.getNumber());
    }

    private DiscussionThread judged(Caller caller, ModuleId module, ThreadId id) {
        DiscussionThread thread = toChange(module, id);
        BoardParticipant judge = writer(caller, thread);
        boolean asked = authors.find(judge)
                .map(DiscussionAuthor::id)
                .filter(thread.getAuthorId()::equals)
                .isPresent();
        if (!asked && !judge.moderates()) {
            throw new NotFound("thread", id);
        }
        return thread;
    }

    private BoardParticipant writer(Caller caller, DiscussionThread thread) {
        BoardParticipant writer = access.enter(caller, thread);
        if (!writer.writes()) {
            throw new NotFound("thread", thread.threadId());
        }
        return writer;
    }

    private void mustNotFlood(BoardParticipant writer) {
        MemberId person = writer.member();
        if (person != null
                && posts.countByPerson(person.value(), Times.now(clock).minus(HOUR)) >= settings.postsPerHour()) {
            throw new Refused("too-many-posts", settings.postsPerHour() + " posts within an hour");
        }
    }

    private DiscussionThread toChange(ModuleId module, ThreadId id) {
        return threads.findToChange(id.value(), module.value()).orElseThrow(() -> new NotFound("thread", id));
    }

    private DiscussionPost own(BoardParticipant writer, DiscussionThread thread, PostId post) {
        PostRow row = existing(thread, post);
        if (!writer.is(row.author())) {
            throw new NotFound("post", post);
        }
        return row.post();
    }

    /** The post if the caller wrote it as a learner, wherever the caller takes part today. */
    private Optional<DiscussionPost> written(Caller caller, DiscussionThread thread, PostId post) {
        MemberId person = caller.member();
        return person == null
                ? Optional.empty()
                : posts.find(post.value(), thread.getId())
                        .filter(row -> authors.find(thread.getModuleId(), person)
                                .filter(author ->
                                        author.id().equals(row.author().id()))
                                .isPresent())
                        .map(PostRow::post);
    }

    private PostRow existing(DiscussionThread thread, PostId post) {
        return posts.find(post.value(), thread.getId()).orElseThrow(() -> new NotFound("post", post));
    }
}
