package org.kommunalcampus.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/**
 * Which members a list shows; what is {@code null} does not restrict.
 *
 * @param text part of the name or the personnel key
 * @param unit the unit, those below it included
 * @param among these people alone, e.g. those with a job profile
 * @param working true for those who work here today, false for those who have left
 */
public record MemberFilter(
        @Nullable String text,
        @Nullable UnitId unit,
        @Nullable Set<MemberId> among,
        @Nullable Boolean working) {}
