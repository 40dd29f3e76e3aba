package org.kommunalcampus.absence;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;

/** Forgets absences that are over, and all of those who left. */
@UseCase
@RequiredArgsConstructor
class AbsenceCleaning {

    private final AbsenceRepository absences;
    private final StaffingGroupRepository groups;
    private final UnitFeedRepository feeds;
    private final Clock clock;

    /** Erases absences that ended long ago; plans rest on none of them any more. Returns how many. */
    @CapabilityOnly("the nightly job")
    public int forgetOld() {
        return absences.deleteEndedBefore(LocalDate.now(clock).minusDays(AbsenceRetention.DAYS));
    }

    /** Erases what is known here of somebody who left. */
    @CapabilityOnly("the listener that hears that somebody left")
    public void forget(MemberId person) {
        absences.deleteOf(person.value());
        feeds.deleteById(person.value());
        groups.findNaming(person.value()).forEach(group -> group.release(person));
    }
}
