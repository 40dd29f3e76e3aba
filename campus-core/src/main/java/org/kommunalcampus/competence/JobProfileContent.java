package org.kommunalcampus.competence;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** What is said about a job profile, checked; the requirements lead from the competence to the level. */
record JobProfileContent(
        LocalizedText name,
        @Nullable LocalizedText description,
        JobProfileKind kind,
        @Nullable String escoUri,
        Map<UUID, Integer> requirements) {}
