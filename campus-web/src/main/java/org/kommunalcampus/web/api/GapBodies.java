package org.kommunalcampus.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.profile.Gap;
import org.kommunalcampus.profile.RequirementKind;
import org.kommunalcampus.profile.RequirementSource;
import org.springframework.stereotype.Component;

/** Gives gaps the form that the API shows. */
@Component
@RequiredArgsConstructor
class GapBodies {

    private final References references;

    /**
     * A competence below what is asked for.
     *
     * @param actual the best valid level, 0 for none
     * @param target the highest level that is asked for
     */
    record GapBody(Reference competence, int actual, int target, List<RequiredBy> requiredBy) {}

    /**
     * Who asks.
     *
     * @param level what this source asks for
     * @param jobProfile the job or market profile behind it, {@code null} for a goal that names a competence itself
     * @param goal id of the goal behind it, {@code null} for others
     * @param due by when, {@code null} where no date is set
     */
    record RequiredBy(
            RequirementKind kind,
            int level,
            @Nullable Reference jobProfile,
            @Nullable String goal,
            @Nullable LocalDate due) {}

    List<GapBody> of(List<Gap> gaps, Locale locale) {
        References.Words words =
                references.all(List.of(), gaps.stream().map(Gap::competence).toList(), locale);
        return gaps.stream()
                .map(gap -> new GapBody(
                        words.competence(gap.competence()),
                        gap.actual(),
                        gap.target(),
                        gap.requiredBy().stream()
                                .map(source -> requiredBy(source, words))
                                .toList()))
                .toList();
    }

    private static RequiredBy requiredBy(RequirementSource source, References.Words words) {
        return new RequiredBy(
                source.kind(),
                source.level().value(),
                source.jobProfile() == null ? null : words.jobProfile(source.jobProfile()),
                source.goal() == null ? null : source.goal().toString(),
                source.due());
    }
}
