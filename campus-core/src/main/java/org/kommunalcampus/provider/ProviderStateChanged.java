package org.kommunalcampus.provider;

import org.kommunalcampus.shared.ProviderId;

/** A provider was suspended or accredited again; its modules leave or enter the catalogue with it. */
public record ProviderStateChanged(ProviderId provider, ProviderState now) {}
