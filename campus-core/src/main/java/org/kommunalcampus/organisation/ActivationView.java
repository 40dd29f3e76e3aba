package org.kommunalcampus.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom nobody signs in as yet.
 *
 * @param person the member
 * @param code what has become of the latest printed code, {@code null} where there was none
 * @param lastDay of that code
 */
public record ActivationView(
        MemberView person,
        @Nullable ActivationState code,
        @Nullable LocalDate lastDay) {}
