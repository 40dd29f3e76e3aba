package org.kommunalcampus.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.SessionContent;

/**
 * A module as a file states it.
 *
 * @param provider code or name of the provider, {@code null} where the row names none
 * @param fields of its description, but the competences, which are still to be found
 * @param notes where faults and warnings of this row go
 * @param silent as {@link ModuleContent#silent()}
 */
record ModuleRow(
        @Nullable String provider,
        Map<String, String> fields,
        List<SessionContent> sessions,
        List<SkillReference> teaches,
        List<SkillReference> requires,
        RowNotes notes,
        Set<String> silent) {

    /** What the row states without the competences. */
    ModuleDescription description() {
        return ModuleDescription.reading(fields).description();
    }

    /** What the row states with the competences that were found; what cannot be read becomes a fault. */
    ModuleDescription with(List<CompetenceLevel> taught, List<CompetenceLevel> required) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(ModuleDescription.levels("outcomes", taught));
        all.putAll(ModuleDescription.levels("requires", required));
        ModuleDescription.Reading reading = ModuleDescription.reading(all);
        reading.problems().forEach(notes::fault);
        return reading.description();
    }

    /** The same row, to be learned after others. */
    ModuleRow after(List<List<String>> prerequisites) {
        Map<String, String> all = new HashMap<>(fields);
        for (int at = 0; at < prerequisites.size(); at++) {
            all.put("/prerequisites/" + at, String.join("|", prerequisites.get(at)));
        }
        return new ModuleRow(provider, all, sessions, teaches, requires, notes, silent);
    }
}
