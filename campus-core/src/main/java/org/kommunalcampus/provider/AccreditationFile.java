package org.kommunalcampus.provider;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All about one provider's accreditation.
 *
 * @param facts what it states, with its contact
 * @param suspendedFor why it is suspended
 * @param application the latest one, open or decided; {@code null} for a provider that was admitted by agreement
 * @param checks the latest tick of each item of the checklist; empty for the provider itself
 * @param history every tick; empty for the provider itself
 * @param notices what the provider was told, the latest first
 */
public record AccreditationFile(
        ProviderView provider,
        ProviderFacts facts,
        @Nullable String suspendedFor,
        @Nullable ApplicationView application,
        List<EvidenceDocument> evidence,
        Map<CheckItem, Check> checks,
        List<Check> history,
        List<Notice> notices) {

    /** Whether the provider may change what it states. */
    public boolean isEditable() {
        return application != null && application.state().isEditable();
    }

    /** Whether the operator has to decide. */
    public boolean isSubmitted() {
        return application != null && application.state() == ApplicationState.SUBMITTED;
    }

    /** The version of the application; 0 without one. */
    public long version() {
        return application == null ? 0 : application.version();
    }
}
