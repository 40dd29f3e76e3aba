package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.quality.ProviderReview;
import org.kommunalcampus.quality.ReviewId;
import org.kommunalcampus.quality.SubmissionOutcome;
import org.kommunalcampus.quality.Submissions;
import org.kommunalcampus.quality.check.FindingTexts;
import org.kommunalcampus.quality.check.WordedFinding;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the checks find in the caller's own modules, and their way to the Beirat. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/modules/{id}")
@RequiredArgsConstructor
class ProviderSubmissionsController {

    private final Submissions submissions;
    private final FindingTexts texts;

    /**
     * What came of handing a module in.
     *
     * @param state {@code DRAFT} while a finding is an error, {@code SUBMITTED} with the Beirat, {@code PUBLISHED} when nobody had to look
     * @param review the review that begins
     */
    record SubmissionBody(DescriptionState state, @Nullable ReviewId review, List<WordedFinding> findings) {}

    /** A review that began. */
    record BegunReview(ReviewId id) {}

    @Operation(summary = "What the automatic checks find in the working copy, errors first")
    @GetMapping("/findings")
    List<WordedFinding> findings(Caller caller, @PathVariable ModuleId id, Locale locale) {
        caller.requireProvider();
        return texts.worded(submissions.findings(caller, id), locale);
    }

    @Operation(summary = "Hand the working copy in; it moves on only without an ERROR among the findings")
    @PostMapping("/submission")
    SubmissionBody submit(Caller caller, @PathVariable ModuleId id, Locale locale) {
        caller.requireProvider();
        SubmissionOutcome done = submissions.submit(caller, id);
        return new SubmissionBody(done.state(), done.review(), texts.worded(done.findings(), locale));
    }

    @Operation(summary = "Take a module back before the Beirat has decided")
    @DeleteMapping("/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Caller caller, @PathVariable ModuleId id) {
        caller.requireProvider();
        submissions.takeBack(caller, id);
    }

    @Operation(summary = "Ask for another certification of what is offered")
    @PostMapping("/renewal")
    @ResponseStatus(HttpStatus.CREATED)
    BegunReview renew(Caller caller, @PathVariable ModuleId id) {
        caller.requireProvider();
        return new BegunReview(submissions.renew(caller, id));
    }

    @Operation(summary = "The reviews of one of your modules, latest first; reasons and comments once they are decided")
    @GetMapping("/reviews")
    PageBody<ProviderReview> reviews(Caller caller, @PathVariable ModuleId id, @Paged Pageable page) {
        caller.requireProvider();
        return PageBody.slice(submissions.reviews(caller, id), page, Function.identity());
    }
}
