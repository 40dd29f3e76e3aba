package org.kommunalcampus.admission;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/**
 * An application as the operator sees it. The first person of HR is named only as long as it is open.
 *
 * @param town name in the official list
 * @param reason why it was refused
 * @param municipality that came of it
 * @param version counts the changes
 */
public record AdmissionView(
        ApplicationId id,
        String ags,
        String town,
        String contactName,
        String contactEmail,
        @Nullable String hrGivenName,
        @Nullable String hrFamilyName,
        @Nullable String hrEmail,
        @Nullable String hrKey,
        List<String> domains,
        AdmissionState state,
        Instant askedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable MunicipalityId municipality,
        long version) {

    /** Keeps its own copy of the domains. */
    public AdmissionView {
        domains = List.copyOf(domains);
    }
}
