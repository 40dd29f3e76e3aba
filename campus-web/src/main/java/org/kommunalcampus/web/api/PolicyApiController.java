package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Policies;
import org.kommunalcampus.curriculum.PolicySetting;
import org.kommunalcampus.curriculum.PolicySettings;
import org.kommunalcampus.curriculum.PolicyVersion;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.RegionId;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a region decides about plans. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator/recommender-policy")
@RequiredArgsConstructor
class PolicyApiController {

    private final Policies policies;
    private final ImpactBodies impacts;

    /**
     * What a region decided.
     *
     * @param version counts the decisions; 1 is what the program ships
     * @param settings numbers by the name of the setting; cents, minutes, percent, weeks, levels or points
     * @param switchedOff rules that do not apply
     */
    record PolicyBody(
            int version,
            @Nullable Instant savedAt,
            @Nullable String savedBy,
            @Nullable String comment,
            Map<String, Integer> settings,
            Set<RuleName> switchedOff) {

        static PolicyBody of(PolicyVersion version) {
            Map<String, Integer> settings = new LinkedHashMap<>();
            version.settings().values().forEach((setting, value) -> settings.put(setting.key(), value));
            return new PolicyBody(
                    version.version(),
                    version.isShipped() ? null : version.savedAt(),
                    version.isShipped() ? null : version.savedBy(),
                    version.comment(),
                    settings,
                    version.settings().switchedOff());
        }
    }

    /**
     * What a region is to decide: all settings; a missing {@code budget} means no limit.
     *
     * @param comment why
     */
    record PolicyRequest(
            @NotNull Map<String, Integer> settings,
            @Nullable Set<RuleName> switchedOff,
            @Size(max = 500) @Nullable String comment) {

        PolicySettings read() {
            Map<PolicySetting, Integer> values = new EnumMap<>(PolicySetting.class);
            for (PolicySetting setting : PolicySetting.values()) {
                Integer value = settings.get(setting.key());
                if (value != null) {
                    values.put(setting, value);
                }
            }
            return new PolicySettings(values, switchedOff == null ? Set.of() : switchedOff);
        }
    }

    @Operation(summary = "What the region plans by")
    @GetMapping
    ResponseEntity<PolicyBody> current(Caller caller, @RequestParam RegionId region) {
        return tagged(policies.current(caller, region));
    }

    @Operation(summary = "Decide what the region plans by from now on")
    @PutMapping
    ResponseEntity<PolicyBody> save(
            Caller caller,
            @RequestParam RegionId region,
            @ExpectedVersion long version,
            @Valid @RequestBody PolicyRequest request) {
        return tagged(policies.save(caller, region, request.read(), request.comment(), version));
    }

    @Operation(summary = "What a decision would do to the region's plans; nothing is stored")
    @PostMapping("/preview")
    ImpactBody preview(
            Caller caller, @RequestParam RegionId region, @Valid @RequestBody PolicyRequest request, Locale locale) {
        return impacts.of(policies.preview(caller, region, request.read()), locale);
    }

    @Operation(summary = "What the region has decided, the latest first")
    @GetMapping("/versions")
    PageBody<PolicyBody> versions(Caller caller, @RequestParam RegionId region, @Paged Pageable page) {
        return PageBody.of(policies.versions(caller, region, page).map(PolicyBody::of));
    }

    private static ResponseEntity<PolicyBody> tagged(PolicyVersion version) {
        return Versions.tagged(version.version(), PolicyBody.of(version));
    }
}
