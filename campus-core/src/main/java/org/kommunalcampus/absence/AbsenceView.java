package org.kommunalcampus.absence;

import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * That somebody is away.
 *
 * @param origin who said so
 * @param version counts its changes
 */
@PersonalFacts
public record AbsenceView(AbsenceId id, MemberId member, AbsencePeriod period, AbsenceOrigin origin, long version) {}
