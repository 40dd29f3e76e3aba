package org.kommunalcampus.provider;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.ProviderId;

/**
 * A provider as others see it.
 *
 * @param demo whether the organisation is invented for demonstrations; pages say so
 * @param version for the check of stale writes
 */
public record ProviderView(
        ProviderId id,
        String code,
        String name,
        @Nullable String legalForm,
        @Nullable String seat,
        @Nullable String url,
        boolean demo,
        ProviderState state,
        long version) {}
