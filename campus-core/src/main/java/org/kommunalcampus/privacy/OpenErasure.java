package org.kommunalcampus.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * A request that waits for the operator's decision on the account.
 *
 * @param municipality name of the employer
 * @param personnelKey how the employer knows the person
 * @param leftOn the last day at work, {@code null} for none yet
 * @param hasLeft whether the account can be anonymised
 * @param keptUntil the day on which the last reason to know the person's name ends, {@code null} while that is open
 */
public record OpenErasure(
        ErasureId id,
        MemberId member,
        String municipality,
        String personnelKey,
        Instant requestedAt,
        @Nullable LocalDate leftOn,
        boolean hasLeft,
        @Nullable LocalDate keptUntil) {}
