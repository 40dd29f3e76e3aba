package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.QuestionId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.AfterCommit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.study.HomeworkText;
import org.kommunalcampus.study.Homeworks;
import org.kommunalcampus.study.PlayedParts;
import org.kommunalcampus.study.SeenReport;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.study.TestAttempts;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Learning what a booked module consists of. What completes a module builds the caller's own curriculum anew before it is answered. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/learning/{enrolment}")
@RequiredArgsConstructor
class MyLearningController {

    private final Studies studies;
    private final TestAttempts attempts;
    private final Homeworks homeworks;
    private final Curricula curricula;

    /**
     * What was seen of an element; reports may come twice and in any order.
     *
     * @param played parts of a film, from and to in seconds
     * @param read whether a text was read to its end
     */
    record ElementProgressRequest(
            @Nullable List<List<Double>> played,
            @Nullable Boolean opened,
            @Nullable Boolean read) {

        SeenReport report() {
            List<PlayedParts.Part> parts = new ArrayList<>();
            if (played != null) {
                played.forEach(part -> {
                    Double from = part == null || part.size() != 2 ? null : part.getFirst();
                    Double to = part == null || part.size() != 2 ? null : part.getLast();
                    if (from != null && to != null) {
                        parts.add(SeenReport.part(from, to));
                    }
                });
            }
            return new SeenReport(parts, true, Boolean.TRUE.equals(read));
        }
    }

    /** Answers by the id of the question, each as positions shown or words. */
    record Answers(@Nullable Map<String, List<String>> answers) {

        Map<QuestionId, List<String>> byQuestion() {
            Map<QuestionId, List<String>> known = new HashMap<>();
            if (answers != null) {
                answers.forEach((question, response) ->
                        Ids.one(question, QuestionId::of).ifPresent(id -> known.put(id, texts(response))));
            }
            return known;
        }

        /** What is missing counts as not answered and keeps its place. */
        private static List<String> texts(@Nullable List<String> response) {
            return response == null
                    ? List.of()
                    : response.stream()
                            .map(text -> Objects.requireNonNullElse(text, ""))
                            .toList();
        }
    }

    @Operation(
            summary =
                    "How far you are with a booked module: phases, elements, what is missing, and which proof comes next")
    @GetMapping
    StudyBody show(Caller caller, @PathVariable EnrolmentId enrolment) {
        return StudyBody.of(studies.of(caller, enrolment));
    }

    @Operation(summary = "Report what you have seen of an element")
    @PutMapping("/elements/{element}/progress")
    StudyBody report(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @Valid @RequestBody ElementProgressRequest progress) {
        Studies.Reported reported = studies.report(caller, enrolment, element, progress.report());
        followIf(reported.completed(), caller);
        return StudyBody.of(reported.study());
    }

    @Operation(summary = "Begin an attempt at a test, or go on with the one that runs")
    @PostMapping("/elements/{element}/attempts")
    ResponseEntity<AttemptBody> start(
            Caller caller, @PathVariable EnrolmentId enrolment, @PathVariable ElementId element) {
        int number = attempts.start(caller, enrolment, element);
        return ResponseEntity.created(
                        URI.create("/api/v1/me/learning/" + enrolment + "/elements/" + element + "/attempts/" + number))
                .body(AttemptBody.of(attempts.of(caller, enrolment, element, number)));
    }

    @Operation(summary = "An attempt with its questions; once it was handed in, with its result")
    @GetMapping("/elements/{element}/attempts/{number}")
    AttemptBody attempt(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @PathVariable int number) {
        return AttemptBody.of(attempts.of(caller, enrolment, element, number));
    }

    @Operation(summary = "Save answers of an attempt that runs")
    @PutMapping("/elements/{element}/attempts/{number}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @PathVariable int number,
            @Valid @RequestBody Answers answers) {
        attempts.answer(caller, enrolment, element, number, answers.byQuestion());
    }

    @Operation(summary = "Hand an attempt in")
    @PostMapping("/elements/{element}/attempts/{number}/submission")
    AttemptBody submit(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @PathVariable int number) {
        followIf(attempts.submit(caller, enrolment, element, number), caller);
        return AttemptBody.of(attempts.of(caller, enrolment, element, number));
    }

    @Operation(summary = "Hand in homework: text, link or file")
    @PostMapping("/elements/{element}/submissions")
    @ResponseStatus(HttpStatus.CREATED)
    StudyBody handIn(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        boolean completed = homeworks.handIn(
                caller,
                enrolment,
                element,
                new HomeworkText(text, link, null),
                file == null ? null : file.getOriginalFilename(),
                file == null ? null : file.getInputStream());
        followIf(completed, caller);
        return StudyBody.of(studies.of(caller, enrolment));
    }

    private void followIf(boolean completed, Caller caller) {
        if (completed) {
            AfterCommit.run(() -> curricula.afterOwnChange(caller, Trigger.COMPLETION));
        }
    }
}
