package org.kommunalcampus.competence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/** What a version says about one competence, checked. */
record CompetenceContent(
        LocalizedText name,
        @Nullable LocalizedText description,
        Map<Integer, LocalizedText> levels,
        List<String> links,
        List<OutcomeText> outcomes) {}
