package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.web.api.SurveyBodies.SurveyResultBody;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What learners think of modules. */
@Tag(name = "Provider")
@RestController
@RequiredArgsConstructor
class ModuleSurveysController {

    private final SurveyResults results;

    @Operation(summary = "What learners think of an own module, in groups of at least five")
    @GetMapping("/api/v1/provider/modules/{id}/surveys")
    List<SurveyResultBody> ofModule(Caller caller, @PathVariable ModuleId id, Locale locale) {
        return results.ofModule(caller, id).stream()
                .map(result -> SurveyResultBody.of(result, locale))
                .toList();
    }
}
