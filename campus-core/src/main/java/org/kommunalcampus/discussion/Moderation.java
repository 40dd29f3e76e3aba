package org.kommunalcampus.discussion;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/**
 * Keeping the forums of a module in order: by its provider, and by the operator where something was reported. Whoever is affected is told why. What was decided is
 * written down without names, and no employer reads it.
 */
@UseCase
@RequiredArgsConstructor
public class Moderation {

    private final BoardAccess access;
    private final DiscussionThreadRepository threads;
    private final DiscussionPostRepository posts;
    private final DiscussionAuthorRepository authors;
    private final DiscussionNews news;
    private final Audit audit;

    /** Takes a post out of sight. Throws {@link Invalid} without a reason, refused {@code post-gone} where it is out of sight already. */
    public void hide(Caller caller, ModuleId module, ThreadId id, PostId post, @Nullable String reason) {
        caller.requireAnyRole(Role.PROVIDER, Role.OPERATOR);
        DiscussionThread thread = moderated(caller, module, id);
        PostRow row = existing(thread, post);
        String why = FieldChecks.reasonOf(reason);
        row.post().hide(why);
        thread.lost(row.post());
        audit.recordOwn(caller, "post.hidden", "post", post.toString(), null);
        tell(NotificationKind.POST_HIDDEN, caller, row.post().getId(), module, row.author(), why);
    }

    /** Shows a hidden post again; refused {@code post-not-hidden}. */
    public void show(Caller caller, ModuleId module, ThreadId id, PostId post) {
        caller.requireAnyRole(Role.PROVIDER, Role.OPERATOR);
        DiscussionThread thread = moderated(caller, module, id);
        PostRow row = existing(thread, post);
        row.post().show();
        thread.regained(row.post());
        audit.recordOwn(caller, "post.shown-again", "post", post.toString(), null);
        tell(NotificationKind.POST_SHOWN, caller, row.post().getId(), module, row.author(), null);
    }

    /** Keeps a thread at the head of its board, or no longer. */
    public void pin(Caller caller, ModuleId module, ThreadId id, boolean wanted) {
        caller.requireAnyRole(Role.PROVIDER, Role.OPERATOR);
        moderated(caller, module, id).pin(wanted);
        audit.recordOwn(caller, wanted ? "thread.pinned" : "thread.unpinned", "thread", id.toString(), null);
    }

    /** Lets nobody write into a thread any more. Throws {@link Invalid} without a reason. */
    public void close(Caller caller, ModuleId module, ThreadId id, @Nullable String reason) {
        caller.requireAnyRole(Role.PROVIDER, Role.OPERATOR);
        DiscussionThread thread = moderated(caller, module, id);
        String why = FieldChecks.reasonOf(reason);
        thread.close(true);
        audit.recordOwn(caller, "thread.closed", "thread", id.toString(), null);
        tell(NotificationKind.THREAD_CLOSED, caller, thread, why);
    }

    /** Lets people write into a thread again. */
    public void reopen(Caller caller, ModuleId module, ThreadId id) {
        caller.requireAnyRole(Role.PROVIDER, Role.OPERATOR);
        DiscussionThread thread = moderated(caller, module, id);
        thread.close(false);
        audit.recordOwn(caller, "thread.reopened", "thread", id.toString(), null);
        tell(NotificationKind.THREAD_REOPENED, caller, thread, null);
    }

    private DiscussionThread moderated(Caller caller, ModuleId module, ThreadId id) {
        DiscussionThread thread =
                threads.findToChange(id.value(), module.value()).orElseThrow(() -> new NotFound("thread", id));
        if (!access.enter(caller, thread).moderates()) {
            throw new AccessDenied("provider");
        }
        return thread;
    }

    private PostRow existing(DiscussionThread thread, PostId post) {
        return posts.find(post.value(), thread.getId()).orElseThrow(() -> new NotFound("post", post));
    }

    private void tell(NotificationKind kind, Caller by, DiscussionThread thread, @Nullable String reason) {
        authors.findById(thread.getAuthorId())
                .ifPresent(
                        author -> tell(kind, by, thread.getId(), new ModuleId(thread.getModuleId()), author, reason));
    }

    private void tell(
            NotificationKind kind,
            Caller by,
            UUID subject,
            ModuleId module,
            DiscussionAuthor author,
            @Nullable String reason) {
        Set<MemberId> affected =
                Optional.ofNullable(author.member()).map(Set::of).orElse(Set.of());
        news.decided(kind, by, subject, module, affected, reason);
    }
}
