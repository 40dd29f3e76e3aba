package org.kommunalcampus.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * All that the platform keeps about a person.
 *
 * @param at when it was put together
 * @param member the person as an employee, {@code null} for people whom no municipality employs
 * @param sections every kind of record, those without any included
 */
public record PersonalExport(Instant at, @Nullable MemberId member, List<PersonalSection> sections) {}
