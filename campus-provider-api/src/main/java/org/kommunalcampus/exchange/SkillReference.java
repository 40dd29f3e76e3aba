package org.kommunalcampus.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A competence as a file names it, not yet found.
 *
 * @param pointer to it, within the row
 * @param references what it may be called here, the best first, e.g. {@code DIGCOMP30:4.2}
 * @param uri its address, {@code null} where the file gives none
 * @param label how the file calls it
 * @param level {@code null} where the file gives none
 */
record SkillReference(
        String pointer,
        List<String> references,
        @Nullable String uri,
        LocalizedText label,
        @Nullable Level level) {

    /** What people call it, for reports. */
    String name() {
        if (!label.de().isBlank()) {
            return label.de();
        }
        return references.isEmpty() ? String.valueOf(uri) : references.getFirst();
    }
}
