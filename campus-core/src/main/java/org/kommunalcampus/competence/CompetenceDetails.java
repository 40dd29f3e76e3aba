package org.kommunalcampus.competence;

import java.util.List;
import java.util.Map;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A competence with everything that its framework says about it.
 *
 * @param competence what it is
 * @param levels what a person can do, by level; not every level has a text
 * @param outcomes learning outcomes in the framework's order
 * @param links URIs of the same or a similar competence elsewhere
 */
public record CompetenceDetails(
        CompetenceView competence,
        Map<Integer, LocalizedText> levels,
        List<FrameworkImport.Outcome> outcomes,
        List<String> links) {}
