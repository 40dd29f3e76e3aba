package org.kommunalcampus.web.kit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.curriculum.engine.plan.ImpossibleObligation;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.springframework.stereotype.Component;

/** Reads the names that a page mentions, in a constant number of queries. */
@Component
@RequiredArgsConstructor
public class NamesReader {

    private final ModuleSearch search;
    private final Modules modules;
    private final Competences competences;
    private final JobProfiles jobProfiles;

    /** The names of these modules and competences. */
    public Names of(Collection<ModuleId> moduleIds, Collection<CompetenceId> competenceIds) {
        return new Names(
                cards(moduleIds),
                competences.byId(competenceIds),
                jobProfiles.all().stream()
                        .collect(Collectors.toMap(profile -> profile.id().toString(), profile -> profile)));
    }

    /** What is offered is known in memory; only what was offered once is asked for. */
    private Map<ModuleId, ModuleCard> cards(Collection<ModuleId> ids) {
        Map<ModuleId, ModuleCard> found = search.cards(ids);
        Set<ModuleId> others = new HashSet<>(ids);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            found.putAll(modules.published(others));
        }
        return found;
    }

    /** The names of all that a plan mentions, and of further modules. */
    public Names of(Curriculum plan, Collection<ModuleId> further) {
        Set<ModuleId> mentioned = new HashSet<>(further);
        plan.conflicts().stream().map(Conflict::module).forEach(mentioned::add);
        plan.impossible().stream().map(ImpossibleObligation::module).forEach(mentioned::add);
        var reasons = Stream.concat(
                        plan.entries().stream().map(Entry::reasons),
                        plan.next().stream().map(NextEntry::reasons))
                .flatMap(List::stream)
                .toList();
        plan.next().stream().map(NextEntry::module).forEach(mentioned::add);
        plan.entries().stream().map(Entry::module).forEach(mentioned::add);
        reasons.stream().map(Reason::module).filter(Objects::nonNull).forEach(mentioned::add);
        return of(
                mentioned,
                Stream.of(
                                reasons.stream().map(Reason::competence).filter(Objects::nonNull),
                                plan.uncovered().stream().map(UncoveredGap::competence),
                                plan.questions().stream().map(OpenQuestion::competence))
                        .flatMap(ids -> ids)
                        .collect(Collectors.toSet()));
    }

    /** The names of all that an explanation mentions. */
    public Names of(Explanation explanation) {
        var findings = explanation.findings();
        var remedies = explanation.remedies();
        return of(
                Stream.of(
                                Stream.of(explanation.module()),
                                findings.stream().map(Explanation.Finding::module),
                                remedies.stream().map(Explanation.Remedy::module),
                                explanation.departures().stream().map(Explanation.Departure::module))
                        .flatMap(ids -> ids)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                Stream.of(
                                findings.stream().map(Explanation.Finding::competence),
                                remedies.stream().map(Explanation.Remedy::competence),
                                explanation.departures().stream().map(Explanation.Departure::competence))
                        .flatMap(ids -> ids)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
