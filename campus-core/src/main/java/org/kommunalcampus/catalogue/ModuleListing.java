package org.kommunalcampus.catalogue;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/**
 * Who offers a module, and which state of it this is.
 *
 * @param currency of the price, {@code EUR} where the price is unknown
 * @param certifiedBy who vouches for it
 * @param version grows with each change of what the module states
 */
public record ModuleListing(
        ProviderId provider,
        String providerName,
        String currency,
        @Nullable CertificationBasis certifiedBy,
        long version) {}
