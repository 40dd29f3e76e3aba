package org.kommunalcampus.organisation;

import java.util.UUID;
import org.kommunalcampus.shared.ProviderId;

/**
 * An account no longer works for an education provider.
 *
 * @param account its pseudonym
 */
public record StaffLeft(ProviderId provider, UUID account) {}
