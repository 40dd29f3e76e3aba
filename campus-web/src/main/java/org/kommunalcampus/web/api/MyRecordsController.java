package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has completed, the latest first. */
@Tag(name = "Learner")
@RestController
@RequiredArgsConstructor
class MyRecordsController {

    private final Completions completions;
    private final LearningBodies bodies;

    @Operation(summary = "What the caller has completed")
    @GetMapping("/api/v1/me/records")
    PageBody<LearningBodies.RecordBody> list(Caller caller, @Paged Pageable page, Locale locale) {
        return PageBody.slice(
                bodies.records(completions.of(caller, caller.requireMember()), locale), page, body -> body);
    }
}
