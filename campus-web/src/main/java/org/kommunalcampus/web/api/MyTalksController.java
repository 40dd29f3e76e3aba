package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.talk.OwnTalks;
import org.kommunalcampus.talk.PreparedTalk;
import org.kommunalcampus.talk.TalkId;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own qualification talks. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/talks")
@RequiredArgsConstructor
class MyTalksController {

    private final OwnTalks talks;
    private final Curricula curricula;

    /** Why a result is sent back. */
    record TalkObjectionRequest(@Nullable String remark) {}

    @Operation(summary = "Your talks, the latest first; notes stand with each talk itself")
    @GetMapping
    PageBody<TalkBodies.PreparedTalkBody> list(Caller caller, @Paged Pageable page) {
        return PageBody.slice(talks.of(caller), page, TalkBodies.PreparedTalkBody::of);
    }

    @Operation(summary = "When your next talk is due; null where your municipality has no rule")
    @GetMapping("/due")
    TalkBodies.TalkDueBody due(Caller caller) {
        return TalkBodies.TalkDueBody.of(talks.due(caller));
    }

    @Operation(summary = "Tell your line manager that you wish for a talk")
    @PostMapping("/wish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(Caller caller) {
        talks.ask(caller);
    }

    @Operation(
            summary =
                    "One of your talks, with your note and what the manager has shared; tagged with the version of the result")
    @GetMapping("/{talk}")
    ResponseEntity<TalkBodies.PreparedTalkBody> find(Caller caller, @PathVariable TalkId talk) {
        PreparedTalk found = talks.find(caller, talk);
        return Versions.tagged(found.result().version(), TalkBodies.PreparedTalkBody.of(found));
    }

    @Operation(summary = "Note something to prepare the talk, for yourself or shared with the manager")
    @PutMapping("/{talk}/note")
    ResponseEntity<TalkBodies.PreparedTalkBody> note(
            Caller caller, @PathVariable TalkId talk, @RequestBody TalkBodies.TalkNoteBody request) {
        talks.write(caller, talk, request.content(), request.isShared());
        return find(caller, talk);
    }

    @Operation(summary = "Confirm the result as it is; goals in it become agreed goals of your profile")
    @PostMapping("/{talk}/confirmation")
    ResponseEntity<TalkBodies.PreparedTalkBody> confirm(
            Caller caller, @PathVariable TalkId talk, @ExpectedVersion long version) {
        talks.confirm(caller, talk, version);
        curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED);
        return find(caller, talk);
    }

    @Operation(
            summary =
                    "Send the result back with what is wrong; until it is written anew the talk does not count as held")
    @PostMapping("/{talk}/objection")
    ResponseEntity<TalkBodies.PreparedTalkBody> sendBack(
            Caller caller,
            @PathVariable TalkId talk,
            @ExpectedVersion long version,
            @RequestBody TalkObjectionRequest request) {
        talks.sendBack(caller, talk, request.remark(), version);
        return find(caller, talk);
    }
}
