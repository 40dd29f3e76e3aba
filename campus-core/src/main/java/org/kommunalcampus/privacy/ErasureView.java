package org.kommunalcampus.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * A request for erasure with what became of it.
 *
 * @param erasedAt when what could go went, the last time
 * @param decidedAt when the operator decided on the account, {@code null} until then
 * @param reason why the account stays, {@code null} unless the operator refused
 */
public record ErasureView(
        ErasureId id,
        MemberId member,
        ErasureState state,
        Instant requestedAt,
        Instant erasedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<ErasureLine> lines) {}
