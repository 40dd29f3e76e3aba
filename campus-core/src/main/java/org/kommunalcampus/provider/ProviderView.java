package org.kommunalcampus.provider;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/**
 * A provider as others see it.
 *
 * @param demo whether the organisation is invented for demonstrations; pages say so
 * @param accreditedUntil last day of the accreditation; {@code null} without one, and by agreement without an end
 * @param version for the check of stale writes
 */
public record ProviderView(
        ProviderId id,
        String code,
        String name,
        @Nullable String legalForm,
        @Nullable String registeredOffice,
        @Nullable String url,
        boolean demo,
        ProviderState state,
        @Nullable LocalDate accreditedUntil,
        long version) {}
