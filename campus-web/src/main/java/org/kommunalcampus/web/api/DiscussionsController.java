package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.discussion.Appearances;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.Discussions;
import org.kommunalcampus.discussion.LearningGroupId;
import org.kommunalcampus.discussion.Posts;
import org.kommunalcampus.discussion.ThreadFilter;
import org.kommunalcampus.discussion.ThreadId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.api.DiscussionBodies.AppearanceBody;
import org.kommunalcampus.web.api.DiscussionBodies.ThreadBody;
import org.kommunalcampus.web.api.DiscussionBodies.ThreadRequest;
import org.kommunalcampus.web.api.DiscussionBodies.WholeThread;
import org.kommunalcampus.web.api.DiscussionBodies.WrittenBody;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is discussed about a module, in one of its sessions ({@code session}) or in a learning group ({@code group}): for those who take part, and the module's provider. */
@Tag(name = "Discussions")
@RestController
@RequestMapping("/api/v1/modules/{module}/discussions")
@RequiredArgsConstructor
class DiscussionsController {

    private final Discussions discussions;
    private final Posts posts;
    private final Appearances appearances;

    @Operation(summary = "The threads of a board, pinned ones first, then those with the latest posts")
    @GetMapping
    PageBody<ThreadBody> threads(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(required = false) @Nullable SessionId session,
            @RequestParam(required = false) @Nullable LearningGroupId group,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(defaultValue = "false") boolean open,
            @Paged(sortable = {"lastPostAt", "startedAt", "posts", "title"}) Pageable page) {
        Sort wanted = page.getSortOr(Sort.by(Sort.Order.desc("lastPostAt")));
        Pageable pinnedFirst = PageRequest.of(
                page.getPageNumber(),
                page.getPageSize(),
                Sort.by(Sort.Order.desc("pinned")).and(wanted).and(Sort.by("id")));
        return PageBody.of(
                discussions
                        .board(caller, board(module, session, group), new ThreadFilter(q, tag, open), pinnedFirst)
                        .threads(),
                ThreadBody::of);
    }

    @Operation(summary = "Open a thread")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WrittenBody start(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(required = false) @Nullable SessionId session,
            @RequestParam(required = false) @Nullable LearningGroupId group,
            @RequestBody ThreadRequest request) {
        return WrittenBody.of(posts.start(
                caller, board(module, session, group), request.draft(), AppearanceBody.read(request.appearance())));
    }

    @Operation(summary = "Count all of a board as read")
    @PostMapping("/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(required = false) @Nullable SessionId session,
            @RequestParam(required = false) @Nullable LearningGroupId group) {
        discussions.markRead(caller, board(module, session, group));
    }

    @Operation(summary = "Be told of all news on a board")
    @PutMapping("/subscription")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(required = false) @Nullable SessionId session,
            @RequestParam(required = false) @Nullable LearningGroupId group) {
        discussions.subscribe(caller, board(module, session, group), true);
    }

    @Operation(summary = "Be told no more of news on a board")
    @DeleteMapping("/subscription")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(required = false) @Nullable SessionId session,
            @RequestParam(required = false) @Nullable LearningGroupId group) {
        discussions.subscribe(caller, board(module, session, group), false);
    }

    @Operation(summary = "Choose how you appear in the conversations about the module")
    @PutMapping("/appearance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appear(Caller caller, @PathVariable ModuleId module, @RequestBody AppearanceBody appearance) {
        appearances.choose(caller, module, appearance.read());
    }

    @Operation(summary = "A thread with a page of its posts, which count as read from then on")
    @GetMapping("/{thread}")
    WholeThread thread(
            Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread, @Paged Pageable page) {
        return WholeThread.of(discussions.thread(caller, module, thread, page));
    }

    @Operation(summary = "Change an own thread with its first post")
    @PutMapping("/{thread}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @RequestBody ThreadRequest request) {
        posts.edit(caller, module, thread, request.draft());
    }

    @Operation(summary = "Be told of news in a thread")
    @PutMapping("/{thread}/subscription")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread) {
        discussions.subscribe(caller, module, thread, true);
    }

    @Operation(summary = "Be told no more of news in a thread")
    @DeleteMapping("/{thread}/subscription")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread) {
        discussions.subscribe(caller, module, thread, false);
    }

    private static Board board(ModuleId module, @Nullable SessionId session, @Nullable LearningGroupId group) {
        if (group != null) {
            return Board.of(module, group);
        }
        return session == null ? Board.of(module) : Board.of(module, session);
    }
}
