package org.kommunalcampus.web.api;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.stereotype.Component;

/** Finds things by their id or by the code that people and files know, e.g. {@code DIGCOMP30:1.1}. */
@Component
@RequiredArgsConstructor
class Lookup {

    private final Competences competences;
    private final JobProfiles jobProfiles;
    private final Providers providers;

    /** The competence that a parameter names, {@code null} for none; throws {@link Malformed} for an unknown one. */
    @Nullable
    CompetenceId competence(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return competence(text)
                .orElseThrow(() -> new Malformed(pointer, "unknown-competence", "There is no such competence."));
    }

    /** The provider that a parameter names, {@code null} for none; throws {@link Malformed} for an unknown one. */
    @Nullable
    ProviderId provider(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return uuid(text)
                .map(ProviderId::new)
                .or(() -> providers.byCode(text).map(ProviderView::id))
                .orElseThrow(() -> new Malformed(pointer, "unknown-provider", "There is no such provider."));
    }

    /** The competence by id, whether or not it exists, or by reference. */
    Optional<CompetenceId> competence(String text) {
        return uuid(text).map(CompetenceId::new).or(() -> competences.resolve(text));
    }

    /** The job profile by id, whether or not it exists, or by code. */
    Optional<JobProfileId> jobProfile(String text) {
        return uuid(text)
                .map(JobProfileId::new)
                .or(() -> jobProfiles.byCode(text).map(JobProfileView::id));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException code) {
            return Optional.empty();
        }
    }
}
