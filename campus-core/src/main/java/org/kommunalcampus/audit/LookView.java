package org.kommunalcampus.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * One look at a person's data.
 *
 * @param by the colleague who looked, {@code null} for somebody whom no municipality employs
 * @param what was looked at, as {@link Audit#looked} was told
 */
public record LookView(Instant at, @Nullable MemberId by, String what) {}
