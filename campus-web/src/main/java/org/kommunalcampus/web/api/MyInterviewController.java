package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.AfterCommit;
import org.kommunalcampus.interview.AnswerValue;
import org.kommunalcampus.interview.EntryAcceptance;
import org.kommunalcampus.interview.Interviews;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dialogue that makes the caller's own profile. Whatever goes into the profile builds the caller's own curriculum anew before it is answered. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/interview")
@RequiredArgsConstructor
class MyInterviewController {

    private final Interviews interviews;
    private final Curricula curricula;

    /**
     * An answer.
     *
     * @param question id of the question
     * @param value ids of the options; on a scale the level; empty to pass the question over
     * @param text own words, for questions without options
     * @param accept what of the preview goes into the profile; missing while that is still open, empty for nothing
     */
    record InterviewAnswerRequest(
            @NotNull @Size(max = 80) String question,
            @Size(max = 20) @Nullable List<@NotNull @Size(max = 80) String> value,
            @Size(max = 8000) @Nullable String text,
            @Size(max = 50) @Nullable List<@NotNull @Valid AcceptedEntryRequest> accept) {

        AnswerValue read() {
            return new AnswerValue(value == null ? List.of() : value, text);
        }
    }

    /**
     * An entry to accept.
     *
     * @param entry as in the preview
     * @param level to take instead of the one proposed
     */
    record AcceptedEntryRequest(
            @NotNull @Size(max = 60) String entry,
            @Min(0) @Max(8) @Nullable Integer level) {}

    @Operation(summary = "Where your dialogue stands: the next question, or what your answer would enter")
    @GetMapping
    InterviewBody state(Caller caller, Locale locale) {
        return InterviewBody.of(interviews.of(caller, caller.requireMember()), locale);
    }

    @Operation(summary = "Answer a question; with accept, say at once what of it goes into your profile")
    @PostMapping("/answers")
    InterviewBody answer(Caller caller, @Valid @RequestBody InterviewAnswerRequest request, Locale locale) {
        MemberId member = caller.requireMember();
        boolean waits = interviews.answer(caller, member, request.question(), request.read());
        if (waits && request.accept() != null) {
            interviews.accept(
                    caller,
                    member,
                    request.question(),
                    request.accept().stream()
                            .map(each -> new EntryAcceptance(each.entry(), each.level()))
                            .toList());
            AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED));
        }
        return state(caller, locale);
    }

    @Operation(summary = "Take an answer back with what came of it")
    @DeleteMapping("/answers/{question}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Caller caller, @PathVariable String question) {
        MemberId member = caller.requireMember();
        interviews.undo(caller, member, question);
        AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED));
    }
}
