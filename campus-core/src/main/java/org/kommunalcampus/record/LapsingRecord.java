package org.kommunalcampus.record;

import java.time.LocalDate;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * That something which somebody completed counts for so long and no longer.
 *
 * @param last the last day
 */
@PersonalFacts
public record LapsingRecord(CompletionId completion, MemberId member, ModuleId module, LocalDate last) {}
