package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.AbuseReports;
import org.kommunalcampus.discussion.ReportId;
import org.kommunalcampus.discussion.ReportView;
import org.kommunalcampus.discussion.Scope;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reported posts, for those who decide about them: providers about their forums, the operator about all. */
@Tag(name = "Discussions")
@RestController
@RequiredArgsConstructor
class AbuseReportsController {

    private static final String PROVIDER = "/api/v1/provider/reported-posts";
    private static final String OPERATOR = "/api/v1/operator/reported-posts";

    private final AbuseReports reports;

    /**
     * A report; never who made it.
     *
     * @param text the post as it stood then, CommonMark
     */
    record ReportedPostBody(
            String id,
            Reference module,
            Scope scope,
            String thread,
            String post,
            String reason,
            String text,
            Instant reportedAt) {

        static ReportedPostBody of(ReportView report) {
            return new ReportedPostBody(
                    report.id().toString(),
                    Reference.titled(report.module(), report.moduleTitle()),
                    report.scope(),
                    report.thread().toString(),
                    report.post().toString(),
                    report.reason(),
                    report.text(),
                    report.reportedAt());
        }
    }

    /**
     * What is decided about a report.
     *
     * @param hide whether the post goes out of sight
     */
    record ReportDecision(@Nullable Boolean hide, @Nullable String reason) {}

    @Operation(summary = "Reported posts of your forums that wait for a decision")
    @GetMapping(PROVIDER)
    PageBody<ReportedPostBody> ofProvider(Caller caller, @Paged Pageable page) {
        caller.requireProvider();
        return PageBody.of(reports.open(caller, page), ReportedPostBody::of);
    }

    @Operation(summary = "Decide about a reported post of your forums")
    @PostMapping(PROVIDER + "/{report}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideAsProvider(Caller caller, @PathVariable ReportId report, @RequestBody ReportDecision decision) {
        reports.decide(caller, report, decision.hide(), decision.reason());
    }

    @Operation(summary = "Reported posts that wait for a decision")
    @GetMapping(OPERATOR)
    PageBody<ReportedPostBody> ofOperator(Caller caller, @Paged Pageable page) {
        caller.requireOperator();
        return PageBody.of(reports.open(caller, page), ReportedPostBody::of);
    }

    @Operation(summary = "Decide about a reported post")
    @PostMapping(OPERATOR + "/{report}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideAsOperator(Caller caller, @PathVariable ReportId report, @RequestBody ReportDecision decision) {
        reports.decide(caller, report, decision.hide(), decision.reason());
    }
}
