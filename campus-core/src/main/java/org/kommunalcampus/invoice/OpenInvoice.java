package org.kommunalcampus.invoice;

import java.util.Set;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/**
 * What a closed month has settled between two and nobody has billed yet.
 *
 * @param cents of a euro, negative for what is to be paid back
 * @param missing why it cannot be billed; empty where it can
 */
public record OpenInvoice(
        ProviderId provider,
        String providerName,
        MunicipalityId municipality,
        String municipalityName,
        long cents,
        Set<Missing> missing) {}
