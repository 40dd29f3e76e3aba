package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.discussion.AbuseReports;
import org.kommunalcampus.discussion.Moderation;
import org.kommunalcampus.discussion.PostId;
import org.kommunalcampus.discussion.Posts;
import org.kommunalcampus.discussion.ThreadId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.api.DiscussionBodies.AcceptedAnswerRequest;
import org.kommunalcampus.web.api.DiscussionBodies.AppearanceBody;
import org.kommunalcampus.web.api.DiscussionBodies.ModerationRequest;
import org.kommunalcampus.web.api.DiscussionBodies.PostRequest;
import org.kommunalcampus.web.api.DiscussionBodies.WrittenBody;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts of a thread: answering, accepting, reporting, and keeping order. */
@Tag(name = "Discussions")
@RestController
@RequestMapping("/api/v1/modules/{module}/discussions/{thread}")
@RequiredArgsConstructor
class DiscussionPostsController {

    private final Posts posts;
    private final Moderation moderation;
    private final AbuseReports reports;

    @Operation(summary = "Answer")
    @PostMapping("/posts")
    @ResponseStatus(HttpStatus.CREATED)
    WrittenBody answer(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @RequestBody PostRequest request) {
        return WrittenBody.of(
                posts.answer(caller, module, thread, request.text(), AppearanceBody.read(request.appearance())));
    }

    @Operation(summary = "Change the text of an own post")
    @PutMapping("/posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            @RequestBody PostRequest request) {
        posts.edit(caller, module, thread, post, request.text());
    }

    @Operation(summary = "Take an own post back; a thread in which nobody else wrote goes with it")
    @DeleteMapping("/posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread, @PathVariable PostId post) {
        posts.delete(caller, module, thread, post);
    }

    @Operation(summary = "Accept an answer; for who asked and for the provider")
    @PutMapping("/accepted-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @RequestBody AcceptedAnswerRequest request) {
        posts.accept(caller, module, thread, Ids.one(request.post(), PostId::of).orElse(null));
    }

    @Operation(summary = "Accept no answer any more")
    @DeleteMapping("/accepted-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acceptNone(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread) {
        posts.acceptNone(caller, module, thread);
    }

    @Operation(summary = "Report a post to those who moderate")
    @PostMapping("/posts/{post}/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            @RequestBody ModerationRequest request) {
        reports.report(caller, module, thread, post, request.words());
    }

    @Operation(summary = "Take a post out of sight; its author is told why")
    @PutMapping("/posts/{post}/hiding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hide(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @PathVariable PostId post,
            @RequestBody ModerationRequest request) {
        moderation.hide(caller, module, thread, post, request.words());
    }

    @Operation(summary = "Show a hidden post again")
    @DeleteMapping("/posts/{post}/hiding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread, @PathVariable PostId post) {
        moderation.show(caller, module, thread, post);
    }

    @Operation(summary = "Keep a thread at the head of its board")
    @PutMapping("/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread) {
        moderation.pin(caller, module, thread, true);
    }

    @Operation(summary = "Keep a thread no longer at the head of its board")
    @DeleteMapping("/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread) {
        moderation.pin(caller, module, thread, false);
    }

    @Operation(summary = "Let nobody write into a thread any more")
    @PutMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ThreadId thread,
            @RequestBody ModerationRequest request) {
        moderation.close(caller, module, thread, request.words());
    }

    @Operation(summary = "Let people write into a thread again")
    @DeleteMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(Caller caller, @PathVariable ModuleId module, @PathVariable ThreadId thread) {
        moderation.reopen(caller, module, thread);
    }
}
