package org.kommunalcampus.provider;

import org.kommunalcampus.organisation.ProviderId;

/** A provider was suspended or accredited again; its modules leave or enter the catalogue with it. */
public record ProviderStandingChanged(ProviderId provider, ProviderState now) {}
