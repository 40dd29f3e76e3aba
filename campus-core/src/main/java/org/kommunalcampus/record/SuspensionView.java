package org.kommunalcampus.record;

import java.time.LocalDate;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * That the record of a completion does not count for a time.
 *
 * @param until the last day of it, unless it is lifted before
 * @param reason in the words of who issued the record
 */
@PersonalFacts
public record SuspensionView(CompletionId completion, LocalDate until, String reason) {}
