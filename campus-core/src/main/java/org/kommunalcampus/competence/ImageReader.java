package org.kommunalcampus.competence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Reads the image of all frameworks and job profiles in nine queries, however many there are. */
@Component
@RequiredArgsConstructor
class ImageReader {

    private final FrameworkRepository frameworks;
    private final AreaRepository areas;
    private final CompetenceRepository competences;
    private final JobProfileRepository jobProfiles;
    private final JobProfileMapping mapping;

    CompetenceImage read(UUID token) {
        Map<UUID, Framework> frameworkById = new LinkedHashMap<>();
        frameworks.findAllByOrderByCode().forEach(framework -> frameworkById.put(framework.getId(), framework));
        Map<UUID, Area> areaById = new LinkedHashMap<>();
        areas.findAllByOrderByPosition().forEach(area -> areaById.put(area.getId(), area));

        List<CompetenceDetails> all = new ArrayList<>();
        Map<UUID, List<CompetenceDetails>> currentByArea = new HashMap<>();
        Map<UUID, Integer> currentByFramework = new HashMap<>();
        for (Competence competence : competences.findAllByOrderByPositionAscCodeAsc()) {
            Framework framework = frameworkById.get(competence.getFrameworkId());
            if (framework == null) {
                continue; // came while this was read; the token has changed, and the index reads again
            }
            Area area = competence.getAreaId() == null ? null : areaById.get(competence.getAreaId());
            CompetenceDetails details = details(framework, area, competence);
            all.add(details);
            if (!competence.isRetired()) {
                currentByFramework.merge(framework.getId(), 1, Integer::sum);
                if (area != null) {
                    currentByArea
                            .computeIfAbsent(area.getId(), ignored -> new ArrayList<>())
                            .add(details);
                }
            }
        }
        List<FrameworkView> views = frameworkById.values().stream()
                .map(framework -> view(framework, currentByFramework.getOrDefault(framework.getId(), 0)))
                .toList();
        return new CompetenceImage(token, views, trees(areaById, currentByArea), all, jobs());
    }

    private List<CompetenceImage.KnownJob> jobs() {
        return jobProfiles.findAllByOrderByCode().stream()
                .map(job -> new CompetenceImage.KnownJob(mapping.view(job), job.requirements()))
                .toList();
    }

    private static Map<FrameworkId, List<AreaView>> trees(
            Map<UUID, Area> areaById, Map<UUID, List<CompetenceDetails>> currentByArea) {
        Map<FrameworkId, List<AreaView>> trees = new HashMap<>();
        areaById.values().stream()
                .filter(area -> currentByArea.containsKey(area.getId()))
                .forEach(area -> trees.computeIfAbsent(
                                new FrameworkId(area.getFrameworkId()), ignored -> new ArrayList<>())
                        .add(new AreaView(
                                area.getCode(),
                                area.getName(),
                                area.getDescription(),
                                List.copyOf(currentByArea.getOrDefault(area.getId(), List.of())))));
        return trees;
    }

    private static CompetenceDetails details(Framework framework, @Nullable Area area, Competence competence) {
        var view = new CompetenceView(
                competence.competenceId(),
                framework.frameworkId(),
                framework.getCode(),
                area == null ? null : area.getCode(),
                area == null ? null : area.getName(),
                competence.getCode(),
                competence.getName(),
                competence.getDescription(),
                competence.isRetired());
        Map<Integer, LocalizedText> levels = new TreeMap<>(competence.getLevelTexts());
        return new CompetenceDetails(
                view,
                Collections.unmodifiableMap(levels),
                competence.getOutcomes().stream()
                        .map(outcome -> new FrameworkImport.Outcome(outcome.code(), outcome.level(), outcome.text()))
                        .toList(),
                List.copyOf(competence.getLinks()));
    }

    private static FrameworkView view(Framework framework, int current) {
        return new FrameworkView(
                framework.frameworkId(),
                framework.getCode(),
                framework.getCurrentVersion(),
                framework.getName(),
                framework.getDescription(),
                framework.getStatus(),
                framework.getLicence(),
                framework.getSource(),
                framework.getLevels(),
                framework.getLevelNames().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new FrameworkImport.LevelName(
                                        entry.getValue().name(),
                                        entry.getValue().description()),
                                (one, other) -> one,
                                TreeMap::new)),
                Map.copyOf(framework.getVersions()),
                current);
    }
}
