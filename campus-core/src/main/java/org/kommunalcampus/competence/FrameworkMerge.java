package org.kommunalcampus.competence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.ImportTally;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/**
 * Merges a version of a framework into what is known: competences are the same when their code is, so that everything that refers to them goes on;
 * those that the version no longer holds retire. Reads in a constant number of queries and writes in batches.
 */
@Component
@RequiredArgsConstructor
class FrameworkMerge {

    /** What became of the file; {@code changed} also when only the head is different. */
    record Result(FrameworkId framework, ImportReport report, boolean changed) {}

    private final FrameworkRepository frameworks;
    private final AreaRepository areas;
    private final CompetenceRepository competences;
    private final CompetenceStateRepository states;
    private final Clock clock;

    Result run(FrameworkImport file) {
        FrameworkHeader header = FrameworkCheck.header(file);
        CompetenceState state = states.lock();
        Framework framework =
                frameworks.findByCode(header.code()).orElseGet(() -> frameworks.save(new Framework(header.code())));
        boolean changed = framework.describe(header, Times.now(clock));
        var pass = new Pass(framework);
        for (int i = 0; i < file.areas().size(); i++) {
            pass.area(i, file.areas().get(i));
        }
        pass.finish();
        ImportReport report = pass.tally.report();
        changed |= report.changedSomething() || pass.areaChanged;
        if (changed) {
            state.change();
        }
        return new Result(framework.frameworkId(), report, changed);
    }

    /** One walk over the file. */
    private final class Pass {

        private final FrameworkId framework;
        private final int levels;
        private final ImportTally tally = new ImportTally();
        private final FrameworkCheck check = new FrameworkCheck(tally);
        private final Map<String, Area> knownAreas;
        private final Map<String, Competence> known;
        private final Set<String> mentionedAreas = new HashSet<>();
        private final Set<String> mentioned = new HashSet<>();
        private final List<Area> newAreas = new ArrayList<>();
        private final List<Competence> created = new ArrayList<>();
        private int index;
        private boolean areaChanged;

        Pass(Framework framework) {
            this.framework = framework.frameworkId();
            this.levels = framework.getLevels();
            this.knownAreas = areas.findByFrameworkId(framework.getId()).stream()
                    .collect(Collectors.toMap(area -> CompetenceReference.fold(area.getCode()), area -> area));
            this.known = new HashMap<>();
            competences
                    .findByFrameworkId(framework.getId())
                    .forEach(competence -> known.put(CompetenceReference.fold(competence.getCode()), competence));
        }

        void area(int position, FrameworkImport.Area entry) {
            String pointer = "/areas/" + position;
            var checks = new FieldChecks();
            checks.matching(
                    pointer + "/code", entry.code(), FrameworkCheck.CODE, "invalid-code", FrameworkCheck.CODE_RULE);
            LocalizedText name = FrameworkCheck.text(checks, pointer + "/name", entry.name(), 255);
            LocalizedText description =
                    FrameworkCheck.optionalText(checks, pointer + "/description", entry.description(), 4000);
            String key = CompetenceReference.fold(entry.code());
            if (checks.passed() && !mentionedAreas.add(key)) {
                checks.reject(pointer + "/code", "duplicate-key", "An earlier area has this code.");
            }
            if (!checks.passed()) {
                tally.reject(index, checks.errors());
                entry.competences().forEach(lost -> mentioned.add(CompetenceReference.fold(lost.code())));
                index += entry.competences().size();
                return;
            }
            Area area = knownAreas.computeIfAbsent(key, ignored -> {
                var fresh = new Area(framework, entry.code().strip(), name);
                newAreas.add(fresh);
                return fresh;
            });
            areaChanged |= area.describe(position, name, description);
            for (int i = 0; i < entry.competences().size(); i++) {
                competence(
                        pointer + "/competences/" + i, area, entry.competences().get(i));
                index++;
            }
        }

        private void competence(String pointer, Area area, FrameworkImport.Entry entry) {
            String key = CompetenceReference.fold(entry.code());
            if (!mentioned.add(key)) {
                tally.reject(index, pointer + "/code", "duplicate-key", "An earlier competence has this code.");
                return;
            }
            CompetenceContent content = check.content(index, pointer, entry, levels);
            if (content == null) {
                return;
            }
            Competence competence = known.get(key);
            if (competence != null) {
                tally.known(competence.describe(area.getId(), index, content));
                return;
            }
            competence = new Competence(framework, entry.code().strip(), content.name());
            competence.describe(area.getId(), index, content);
            known.put(key, competence);
            created.add(competence);
            tally.created();
        }

        void finish() {
            known.forEach((key, competence) -> {
                if (!mentioned.contains(key) && !competence.isRetired()) {
                    competence.retire();
                    tally.retired();
                }
            });
            areas.saveAll(newAreas);
            competences.saveAll(created);
        }
    }
}
