package org.kommunalcampus.competence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** What a version says about the framework as a whole, checked. */
record FrameworkHeader(
        String code,
        String version,
        LocalizedText name,
        @Nullable LocalizedText description,
        FrameworkStatus status,
        @Nullable String licence,
        @Nullable String source,
        int levels,
        Map<Integer, LevelName> levelNames) {}
