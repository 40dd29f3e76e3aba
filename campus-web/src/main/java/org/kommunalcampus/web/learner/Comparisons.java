package org.kommunalcampus.web.learner;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.profile.ComparedProfile;
import org.kommunalcampus.profile.Gap;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.RequirementSource;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.RadarChart;
import org.kommunalcampus.web.layout.TargetActual;
import org.springframework.stereotype.Component;

/** Compares the levels that are asked of a learner with those that the learner has. */
@Component
@RequiredArgsConstructor
class Comparisons {

    private final Profiles profiles;
    private final Competences competences;
    private final JobProfiles jobProfiles;
    private final Phrases phrases;

    /**
     * Target and actual of one learner.
     *
     * @param job name of the job profile, null while the employer has assigned none
     * @param rows in the order of the frameworks
     */
    record Comparison(@Nullable String job, @Nullable String jobDescription, ProfileView profile, List<Row> rows) {

        /** The picture, by competence where there are few, else by area; null where it would show nothing. */
        @Nullable
        RadarChart chart(String id) {
            List<TargetActual> axes = rows.stream().map(Row::levels).toList();
            if (!RadarChart.fits(axes.size())) {
                axes = byArea();
            }
            return RadarChart.fits(axes.size()) ? new RadarChart(id, axes) : null;
        }

        /** The competences of one area alone. */
        Comparison only(String area) {
            return new Comparison(
                    job,
                    jobDescription,
                    profile,
                    rows.stream().filter(row -> row.area().equals(area)).toList());
        }

        /** How many targets are not reached. */
        long gaps() {
            return rows.stream().filter(row -> row.levels().missing() > 0).count();
        }

        private List<TargetActual> byArea() {
            return rows.stream()
                    .collect(Collectors.groupingBy(Row::area, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(area -> new TargetActual(
                            area.getKey(),
                            mean(area.getValue(), TargetActual::actual),
                            mean(area.getValue(), TargetActual::target),
                            List.of()))
                    .toList();
        }

        private static int mean(List<Row> rows, ToIntFunction<TargetActual> level) {
            return (int) Math.round(
                    rows.stream().map(Row::levels).mapToInt(level).average().orElse(0));
        }
    }

    /** A competence that is asked for, with the name of its area. */
    record Row(CompetenceId competence, String area, TargetActual levels) {}

    Comparison of(Caller caller, Locale locale) {
        MemberId member = caller.requireMember();
        ComparedProfile compared = profiles.compared(caller, member);
        ProfileView profile = compared.profile();
        List<Gap> gaps = compared.comparison();
        Map<CompetenceId, CompetenceView> known =
                competences.byId(gaps.stream().map(Gap::competence).toList());
        Map<JobProfileId, JobProfileView> jobs =
                jobProfiles.all().stream().collect(Collectors.toMap(JobProfileView::id, job -> job));
        Optional<JobProfileView> job = Optional.ofNullable(profile.jobProfile()).map(jobs::get);
        return new Comparison(
                name(profile.jobProfile(), jobs, locale),
                job.map(JobProfileView::description)
                        .map(text -> text.in(locale))
                        .orElse(null),
                profile,
                gaps.stream()
                        .filter(gap -> known.containsKey(gap.competence()))
                        .sorted(Comparator.comparing(
                                gap -> Objects.requireNonNull(known.get(gap.competence())),
                                Comparator.comparing(CompetenceView::frameworkCode)
                                        .reversed()
                                        .thenComparing(CompetenceView::code)))
                        .map(gap -> row(gap, Objects.requireNonNull(known.get(gap.competence())), jobs, locale))
                        .toList());
    }

    private Row row(Gap gap, CompetenceView competence, Map<JobProfileId, JobProfileView> jobs, Locale locale) {
        return new Row(
                competence.id(),
                area(competence, locale),
                new TargetActual(
                        competence.name().in(locale),
                        gap.actual(),
                        gap.target(),
                        gap.requiredBy().stream()
                                .map(source -> asker(source, jobs, locale))
                                .distinct()
                                .toList()));
    }

    private static String area(CompetenceView competence, Locale locale) {
        return competence.areaName() == null
                ? competence.frameworkCode()
                : competence.areaName().in(locale);
    }

    private String asker(RequirementSource source, Map<JobProfileId, JobProfileView> jobs, Locale locale) {
        return phrases.say(
                "learner.required." + Phrases.key(source.kind()),
                source.jobProfile() == null ? List.of("plain") : List.of(),
                locale,
                name(source.jobProfile(), jobs, locale),
                phrases.day(source.due(), locale),
                source.level().value());
    }

    private static @Nullable String name(
            @Nullable JobProfileId id, Map<JobProfileId, JobProfileView> jobs, Locale locale) {
        return Optional.ofNullable(id)
                .map(jobs::get)
                .map(job -> job.name().in(locale))
                .orElse(null);
    }
}
