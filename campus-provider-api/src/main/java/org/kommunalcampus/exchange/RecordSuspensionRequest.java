package org.kommunalcampus.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * For how long a record does not count, and why.
 *
 * @param until the last day, at most six months ahead
 * @param reason which the person reads and, where HR suspends, that HR; it stands in no record of actions
 */
public record RecordSuspensionRequest(
        @NotNull LocalDate until, @NotBlank String reason) {}
