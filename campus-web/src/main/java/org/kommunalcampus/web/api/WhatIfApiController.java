package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.curriculum.WhatIf;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What would become of plans, asked before something is decided; nothing is stored. */
@Tag(name = "WhatIf")
@RestController
@RequiredArgsConstructor
class WhatIfApiController {

    private static final String EVERYWHERE = "/api/v1/operator/what-if";
    private static final String HERE = "/api/v1/municipalities/{municipality}/what-if";

    private final WhatIf whatIf;
    private final ImpactBodies impacts;

    /** The module that would no longer be offered. */
    record WithdrawalRequest(@Nullable ModuleId module) {

        ModuleId read() {
            return Optional.ofNullable(module).orElseThrow(() -> missing("/module"));
        }
    }

    /** What a job or market profile would ask for, and nothing else. */
    record RequirementsRequest(
            @Nullable JobProfileId jobProfile,
            @Valid @Nullable List<AskedLevelBody> requirements) {

        JobProfileId profile() {
            return Optional.ofNullable(jobProfile).orElseThrow(() -> missing("/jobProfile"));
        }

        List<Requirement> read() {
            return Optional.ofNullable(requirements).orElseThrow(() -> missing("/requirements")).stream()
                    .map(asked -> new Requirement(asked.competence(), new Level(asked.level())))
                    .toList();
        }
    }

    /** A level that would be asked for. */
    record AskedLevelBody(
            @NotNull CompetenceId competence,
            @Min(1) @Max(8) int level) {}

    @Operation(summary = "What if a module were withdrawn")
    @PostMapping(EVERYWHERE + "/withdrawals")
    ImpactBody withdrawal(Caller caller, @Valid @RequestBody WithdrawalRequest request, Locale locale) {
        return impacts.of(whatIf.moduleWithdrawn(caller, null, request.read()), locale);
    }

    @Operation(summary = "What if a job profile asked for something else")
    @PostMapping(EVERYWHERE + "/requirements")
    ImpactBody requirements(Caller caller, @Valid @RequestBody RequirementsRequest request, Locale locale) {
        return impacts.of(whatIf.requirementsChanged(caller, null, request.profile(), request.read()), locale);
    }

    @Operation(summary = "What if a module were withdrawn, for your municipality")
    @PostMapping(HERE + "/withdrawals")
    ImpactBody withdrawal(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @Valid @RequestBody WithdrawalRequest request,
            Locale locale) {
        caller.requireAffiliation(municipality, Role.HR);
        return impacts.of(whatIf.moduleWithdrawn(caller, municipality, request.read()), locale);
    }

    @Operation(summary = "What if a job profile asked for something else, for your municipality")
    @PostMapping(HERE + "/requirements")
    ImpactBody requirements(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @Valid @RequestBody RequirementsRequest request,
            Locale locale) {
        caller.requireAffiliation(municipality, Role.HR);
        return impacts.of(whatIf.requirementsChanged(caller, municipality, request.profile(), request.read()), locale);
    }

    private static Invalid missing(String pointer) {
        return new Invalid(pointer, "required", "A value is required.");
    }
}
