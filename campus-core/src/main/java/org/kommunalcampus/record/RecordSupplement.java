package org.kommunalcampus.record;

import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * What a record's supplement explains.
 *
 * @param module the edition that the person learned, as it was published
 */
@PersonalFacts
public record RecordSupplement(AchievementRecordView record, ModuleDescription module) {}
