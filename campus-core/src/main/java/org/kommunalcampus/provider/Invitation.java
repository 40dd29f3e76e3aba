package org.kommunalcampus.provider;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody is asked to work for a provider.
 *
 * @param expires when the invitation ends
 */
public record Invitation(String id, String email, Set<ProviderPermission> duties, Instant expires) {}
