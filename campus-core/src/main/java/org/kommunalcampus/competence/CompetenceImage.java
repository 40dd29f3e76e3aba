package org.kommunalcampus.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunalcampus.shared.SearchKey;

/** All frameworks, competences and job profiles at one moment; never changes, shared by all threads. */
final class CompetenceImage {

    private final UUID token;
    private final Map<FrameworkId, FrameworkView> frameworks = new LinkedHashMap<>();
    private final Map<FrameworkId, List<AreaView>> areas = new HashMap<>();
    private final Map<CompetenceId, CompetenceDetails> competences = new LinkedHashMap<>();
    private final Map<String, CompetenceId> byReference = new HashMap<>();
    private final Map<String, List<CompetenceId>> byLink = new HashMap<>();
    private final Map<String, List<CompetenceId>> byName = new HashMap<>();
    private final Set<CompetenceId> retired;
    private final Map<JobProfileId, KnownJob> jobs = new LinkedHashMap<>();

    /** A job or market profile with what it asks for, in a stable order. */
    record KnownJob(JobProfileView profile, List<Requirement> requirements) {}

    CompetenceImage(
            UUID token,
            List<FrameworkView> frameworks,
            Map<FrameworkId, List<AreaView>> areas,
            List<CompetenceDetails> competences,
            List<KnownJob> jobs) {
        this.token = token;
        jobs.forEach(job -> this.jobs.put(job.profile().id(), job));
        frameworks.forEach(framework -> this.frameworks.put(framework.id(), framework));
        this.areas.putAll(areas);
        competences.forEach(this::add);
        retired = competences.stream()
                .map(CompetenceDetails::competence)
                .filter(CompetenceView::retired)
                .map(CompetenceView::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(CompetenceDetails details) {
        CompetenceView competence = details.competence();
        competences.put(competence.id(), details);
        byReference.put(CompetenceReference.fold(competence.reference()), competence.id());
        if (!competence.retired()) {
            Stream.of(competence.name().in(Locale.GERMAN), competence.name().in(Locale.ENGLISH))
                    .map(SearchKey::of)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, ignored -> new ArrayList<>())
                            .add(competence.id()));
            details.links().forEach(link -> link(link, competence.id()));
            if (competence.frameworkCode().equals(EscoSkills.CODE)) {
                link(competence.code(), competence.id());
            }
        }
    }

    private void link(String uri, CompetenceId competence) {
        byLink.computeIfAbsent(uri, ignored -> new ArrayList<>()).add(competence);
    }

    /** The current competences of that name in either language. */
    List<CompetenceId> byName(String name) {
        return byName.getOrDefault(SearchKey.of(name), List.of());
    }

    boolean isAsOf(UUID currentToken) {
        return token.equals(currentToken);
    }

    Map<FrameworkId, FrameworkView> frameworks() {
        return frameworks;
    }

    List<AreaView> areas(FrameworkId framework) {
        return areas.getOrDefault(framework, List.of());
    }

    Map<CompetenceId, CompetenceDetails> competences() {
        return competences;
    }

    Map<String, CompetenceId> byReference() {
        return byReference;
    }

    /** All job and market profiles, by code. */
    Map<JobProfileId, KnownJob> jobs() {
        return jobs;
    }

    Set<CompetenceId> retired() {
        return retired;
    }

    Map<String, List<CompetenceId>> byLink() {
        return byLink;
    }
}
