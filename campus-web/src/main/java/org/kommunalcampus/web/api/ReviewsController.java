package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.quality.Bias;
import org.kommunalcampus.quality.ReviewCard;
import org.kommunalcampus.quality.ReviewDecision;
import org.kommunalcampus.quality.ReviewFilter;
import org.kommunalcampus.quality.ReviewId;
import org.kommunalcampus.quality.ReviewView;
import org.kommunalcampus.quality.Reviewer;
import org.kommunalcampus.quality.Reviews;
import org.kommunalcampus.quality.Verdict;
import org.kommunalcampus.quality.Vote;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
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

/** The work of the Beirat. */
@Tag(name = "Reviews")
@RestController
@RequestMapping("/api/v1/reviews")
@RequiredArgsConstructor
class ReviewsController {

    private final Reviews reviews;

    /** Whether a review goes first. */
    record TriageRequest(@NotNull Boolean urgent) {}

    /** Who takes a seat; the caller where nobody is named. */
    record ReviewerRequest(@Nullable String reviewer) {}

    /** What the caller declares about the caller's own independence. */
    record DeclarationRequest(@NotNull Bias bias, @Nullable String note) {}

    /** A note at a field. */
    record CommentRequest(
            @NotBlank String pointer, @NotBlank String text) {}

    /** A vote: a grade of 1, 3 or 5 by code of each criterion asked. */
    record VoteRequest(
            @NotNull Map<String, @NotNull Integer> grades,
            @NotNull Verdict verdict,
            @NotBlank String summary) {}

    /** The agreed verdict in words; {@code conditions} and their day where the verdict asks for them. */
    record ReviewDecisionRequest(
            @NotBlank String reasons,
            @Nullable String conditions,
            @Nullable LocalDate conditionsDue,
            @Nullable LocalDate certifiedUntil) {}

    @Operation(summary = "Reviews: urgent ones first, then those that wait longest")
    @GetMapping
    PageBody<ReviewCard> queue(
            Caller caller,
            @RequestParam(defaultValue = "OPEN") ReviewFilter filter,
            @RequestParam(defaultValue = "") String q,
            @Paged Pageable page) {
        return PageBody.of(reviews.queue(caller, filter, q, page));
    }

    @Operation(summary = "One review; votes of others only once your own is in")
    @GetMapping("/{id}")
    ResponseEntity<ReviewView> one(Caller caller, @PathVariable ReviewId id) {
        return tagged(caller, id);
    }

    @Operation(summary = "Who may take a seat in the review")
    @GetMapping("/{id}/eligible")
    PageBody<Reviewer> eligible(Caller caller, @PathVariable ReviewId id, @Paged Pageable page) {
        return PageBody.slice(reviews.eligible(caller, id), page, Function.identity());
    }

    @Operation(summary = "Say how urgent a review is")
    @PutMapping("/{id}/triage")
    ResponseEntity<ReviewView> triage(
            Caller caller, @PathVariable ReviewId id, @Valid @RequestBody TriageRequest request) {
        reviews.triage(caller, id, request.urgent());
        return tagged(caller, id);
    }

    @Operation(summary = "Give a seat to a reviewer, or take one")
    @PostMapping("/{id}/assignments")
    ResponseEntity<ReviewView> assign(Caller caller, @PathVariable ReviewId id, @RequestBody ReviewerRequest request) {
        reviews.assign(caller, id, request.reviewer());
        return tagged(caller, id);
    }

    @Operation(summary = "Declare whether one is biased")
    @PutMapping("/{id}/declaration")
    ResponseEntity<ReviewView> declare(
            Caller caller, @PathVariable ReviewId id, @Valid @RequestBody DeclarationRequest request) {
        reviews.declare(caller, id, request.bias(), request.note());
        return tagged(caller, id);
    }

    @Operation(summary = "Note something at a field; the provider reads it after the decision")
    @PostMapping("/{id}/comments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comment(Caller caller, @PathVariable ReviewId id, @Valid @RequestBody CommentRequest request) {
        reviews.comment(caller, id, request.pointer(), request.text());
    }

    @Operation(summary = "Vote: a grade for each criterion asked, a verdict and the reasons")
    @PutMapping("/{id}/vote")
    ResponseEntity<ReviewView> vote(Caller caller, @PathVariable ReviewId id, @Valid @RequestBody VoteRequest request) {
        reviews.vote(caller, id, new Vote(request.grades(), request.verdict(), request.summary()));
        return tagged(caller, id);
    }

    @Operation(summary = "Put the agreed verdict into words and into force")
    @PutMapping("/{id}/decision")
    ResponseEntity<ReviewView> decide(
            Caller caller,
            @PathVariable ReviewId id,
            @ExpectedVersion long version,
            @Valid @RequestBody ReviewDecisionRequest request) {
        var decision = new ReviewDecision(
                request.reasons(), request.conditions(), request.conditionsDue(), request.certifiedUntil());
        reviews.decide(caller, id, decision, version);
        return tagged(caller, id);
    }

    @Operation(summary = "State that the conditions of a certification are met")
    @PostMapping("/{id}/fulfilment")
    ResponseEntity<ReviewView> fulfil(Caller caller, @PathVariable ReviewId id) {
        reviews.fulfil(caller, id);
        return tagged(caller, id);
    }

    private ResponseEntity<ReviewView> tagged(Caller caller, ReviewId id) {
        ReviewView view = reviews.find(caller, id);
        return Versions.tagged(view.version(), view);
    }
}
