package org.kommunalcampus.provider;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.springframework.stereotype.Component;

/** Finds what belongs to a provider's accreditation, for those whose right was checked. */
@Component
@RequiredArgsConstructor
class AccreditationFiles {

    private final ProviderRepository providers;
    private final ApplicationRepository applications;
    private final EvidenceDocuments evidence;
    private final ChecklistRepository checks;
    private final Notices notices;

    Provider provider(ProviderId id) {
        return providers.findById(id.value()).orElseThrow(() -> new NotFound("provider", id));
    }

    @Nullable
    Application latest(ProviderId provider) {
        return applications
                .findFirstByProviderIdOrderByBegunAtDescIdDesc(provider.value())
                .orElse(null);
    }

    /** The latest application; {@link Refused} {@code no-application} when there never was one. */
    Application application(ProviderId provider) {
        Application latest = latest(provider);
        if (latest == null) {
            throw new Refused("no-application", "provider " + provider + " has not applied");
        }
        return latest;
    }

    AccreditationFile file(ProviderId id, boolean forOperator) {
        Provider provider = provider(id);
        Application latest = latest(id);
        List<Check> history = latest == null || !forOperator ? List.of() : checks.of(latest);
        return new AccreditationFile(
                provider.view(),
                provider.facts(),
                provider.getSuspendedFor(),
                latest == null ? null : latest.view(),
                evidence.of(id),
                history.isEmpty() ? Map.of() : ChecklistRepository.latest(history),
                history,
                notices.of(id));
    }
}
