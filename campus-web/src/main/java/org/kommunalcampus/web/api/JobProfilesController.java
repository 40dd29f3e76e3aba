package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Job and market profiles, for everybody. */
@Tag(name = "Catalogue")
@RestController
@RequiredArgsConstructor
class JobProfilesController {

    private final JobProfiles profiles;
    private final References references;

    /**
     * What a job or the market asks for.
     *
     * @param escoUri the ESCO occupation that comes closest
     */
    record JobProfileBody(
            String id,
            String code,
            String name,
            @Nullable String description,
            JobProfileKind kind,
            @Nullable String escoUri,
            List<JobRequirementBody> requirements) {}

    /** A competence and the level that is asked for at least. */
    record JobRequirementBody(Reference competence, int level) {}

    @Operation(summary = "Job and market profiles with what they ask for")
    @GetMapping("/api/v1/job-profiles")
    PageBody<JobProfileBody> list(@Paged Pageable page, Locale locale) {
        List<JobProfileView> all = profiles.all();
        Map<JobProfileId, List<Requirement>> requirements =
                profiles.requirementsOf(all.stream().map(JobProfileView::id).toList());
        References.Words words = references.competences(
                requirements.values().stream()
                        .flatMap(List::stream)
                        .map(Requirement::competence)
                        .toList(),
                locale);
        return PageBody.slice(
                all,
                page,
                profile -> new JobProfileBody(
                        profile.id().toString(),
                        profile.code(),
                        profile.name().in(locale),
                        profile.description() == null
                                ? null
                                : profile.description().in(locale),
                        profile.kind(),
                        profile.escoUri(),
                        requirements.getOrDefault(profile.id(), List.of()).stream()
                                .map(requirement -> new JobRequirementBody(
                                        words.competence(requirement.competence()),
                                        requirement.level().value()))
                                .toList()));
    }
}
