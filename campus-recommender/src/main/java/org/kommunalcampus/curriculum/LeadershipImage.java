package org.kommunalcampus.curriculum;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.springframework.stereotype.Component;

/** This node's image of the competences by which the settings tell who leads others, looked up anew when the catalogue's version has moved. */
@Component
@RequiredArgsConstructor
class LeadershipImage {

    private final Competences competences;
    private final PlanSettings settings;

    private volatile @Nullable Known latest;

    /** A change of a framework moves the catalogue's version, so nothing else tells what references mean. */
    private record Known(long catalogueVersion, Set<CompetenceId> leadership) {}

    /** The competences at least as new as this version of the catalogue. No query, unless it has moved. */
    Set<CompetenceId> asOf(long catalogueVersion) {
        Known known = latest;
        if (known == null || known.catalogueVersion() != catalogueVersion) {
            known = new Known(
                    catalogueVersion,
                    Set.copyOf(competences.resolveAll(settings.leadership()).values()));
            latest = known;
        }
        return known.leadership();
    }
}
