package org.kommunalcampus.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleContent;

/**
 * A module as a file states it.
 *
 * @param provider code or name of the provider, {@code null} where the row names none
 * @param content all but the competences, which are still to be found
 * @param notes where faults and warnings of this row go
 */
record ModuleRow(
        @Nullable String provider,
        ModuleContent content,
        List<SkillReference> teaches,
        List<SkillReference> requires,
        RowNotes notes) {

    /** The content with the competences that were found. */
    ModuleContent with(List<CompetenceLevel> taught, List<CompetenceLevel> required) {
        return content(taught, required, content.prerequisites());
    }

    /** The same row, to be learned after others. */
    ModuleRow after(List<List<String>> prerequisites) {
        return new ModuleRow(
                provider, content(content.teaches(), content.requires(), prerequisites), teaches, requires, notes);
    }

    private ModuleContent content(
            List<CompetenceLevel> taught, List<CompetenceLevel> required, List<List<String>> prerequisites) {
        return new ModuleContent(
                content.externalId(),
                content.title(),
                content.objective(),
                content.description(),
                content.language(),
                content.format(),
                content.hours(),
                content.price(),
                taught,
                required,
                prerequisites,
                content.targetGroup(),
                content.url(),
                content.validFrom(),
                content.validUntil(),
                content.recordMonths(),
                content.sessions(),
                content.phases());
    }
}
