package org.kommunalcampus.competence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A group of competences with everything in it.
 *
 * @param code unique in the framework
 * @param name for people
 * @param description for people
 * @param competences those of the current version, in the framework's order
 */
public record AreaView(
        String code, LocalizedText name, @Nullable LocalizedText description, List<CompetenceDetails> competences) {}
