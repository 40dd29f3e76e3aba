package org.kommunalcampus.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * One fact about what was decided or looked at in a municipality.
 *
 * @param at when
 * @param action what was done, e.g. {@code members.imported}
 * @param subjectKind the kind of thing it was done to
 * @param thing which evaluation it was done to, by its name; {@code null} for other kinds of things
 * @param by the colleague who did it; {@code null} for others, and always for the staff council
 * @param person the person it was done to; {@code null} where it was done to several people or to a thing, and always for the staff council
 * @param detail more to know; for the staff council only about things
 */
public record MunicipalEntryView(
        Instant at,
        String action,
        String subjectKind,
        @Nullable String thing,
        @Nullable MemberId by,
        @Nullable MemberId person,
        @Nullable String detail) {}
