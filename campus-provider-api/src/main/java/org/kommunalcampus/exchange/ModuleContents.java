package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.stereotype.Component;

/** Puts the competences into the modules of a file. Where one competence is named twice, the higher stated level counts. */
@Component
@RequiredArgsConstructor
class ModuleContents {

    private final SkillSearch search;
    private final ExchangeSettings settings;

    /**
     * What the catalogue is given.
     *
     * @param rows the rows that {@code contents} came from, one each
     */
    record Resolved(List<ModuleContent> contents, List<ModuleRow> rows, List<RejectedRow> rejected) {}

    Resolved resolve(Caller caller, List<ModuleRow> rows, boolean store) {
        SkillSearch.Found found = search.find(caller, rows, store);
        List<ModuleContent> contents = new ArrayList<>();
        List<ModuleRow> kept = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (ModuleRow row : rows) {
            List<CompetenceLevel> teaches = levels(row, row.teaches(), found);
            List<CompetenceLevel> requires = levels(row, row.requires(), found);
            ModuleDescription description = row.with(teaches, requires);
            if (row.notes().passed()) {
                contents.add(new ModuleContent(description, row.sessions(), row.silent()));
                kept.add(row);
            } else {
                rejected.addAll(row.notes().faults());
            }
        }
        return new Resolved(contents, kept, rejected);
    }

    private List<CompetenceLevel> levels(ModuleRow row, List<SkillReference> skills, SkillSearch.Found found) {
        Map<CompetenceId, CompetenceLevel> levels = new LinkedHashMap<>();
        for (SkillReference skill : skills) {
            List<CompetenceId> competences = found.of(skill);
            if (competences.isEmpty() && !isNewEsco(skill)) {
                unknown(row, skill);
            }
            boolean assumed = skill.level() == null;
            Level level = skill.level() == null ? settings.level() : skill.level();
            competences.forEach(
                    id -> levels.merge(id, new CompetenceLevel(id, level, assumed), ModuleContents::better));
        }
        return List.copyOf(levels.values());
    }

    /** A file in our own form must name competences that exist; a feed of others is kept without what nobody here knows. */
    private static void unknown(ModuleRow row, SkillReference skill) {
        if (skill.uri() == null && skill.label().de().isEmpty()) {
            row.notes().fault(skill.pointer(), "unknown-competence", skill.name());
        } else {
            row.notes().warn(skill.pointer(), "unknown-skill", skill.name());
        }
    }

    private static boolean isNewEsco(SkillReference skill) {
        return skill.uri() != null && SkillSearch.isEsco(skill.uri());
    }

    private static CompetenceLevel better(CompetenceLevel one, CompetenceLevel other) {
        if (one.assumed() != other.assumed()) {
            return one.assumed() ? other : one;
        }
        return one.level().compareTo(other.level()) >= 0 ? one : other;
    }
}
