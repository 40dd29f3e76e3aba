package org.kommunalcampus.catalogue;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/**
 * What somebody can do before.
 *
 * @param competence {@code null} in drafts that do not say
 * @param level {@code null} in drafts that do not say
 * @param assumed whether the source named no level and the platform's default was taken
 */
public record PriorKnowledge(
        @Nullable CompetenceId competence, @Nullable Level level, boolean assumed) {

    /** By competence and level; what is not stated comes last. */
    static final Comparator<PriorKnowledge> ORDER = Comparator.comparing(
                    PriorKnowledge::competence, Comparator.nullsLast(Comparator.<CompetenceId>naturalOrder()))
            .thenComparing(PriorKnowledge::level, Comparator.nullsLast(Comparator.<Level>naturalOrder()));
}
