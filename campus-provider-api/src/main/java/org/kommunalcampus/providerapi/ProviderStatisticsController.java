package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.learning.ModuleFigures;
import org.kommunalcampus.learning.OwnEnrolment;
import org.kommunalcampus.learning.ProviderEnrolments;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the caller learns of the enrolments in its own modules. */
@Tag(name = "Provider")
@RestController
@RequiredArgsConstructor
class ProviderStatisticsController {

    private final ProviderEnrolments enrolments;

    @Operation(summary = "Bookings, completions and completion rate of each own module; null below ten enrolments")
    @GetMapping("/api/v1/provider/statistics")
    PageBody<ModuleFigures> statistics(
            Caller caller, @Paged(sortable = {"title", "state", "externalId"}) Pageable page) {
        return PageBody.of(enrolments.statistics(caller, page));
    }

    @Operation(summary = "The enrolments in one of your modules, latest first; never the persons")
    @GetMapping("/api/v1/provider/modules/{id}/enrolments")
    PageBody<OwnEnrolment> enrolments(Caller caller, @PathVariable ModuleId id, @Paged Pageable page) {
        return PageBody.of(enrolments.in(caller, id, page));
    }
}
