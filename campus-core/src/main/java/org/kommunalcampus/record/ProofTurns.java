package org.kommunalcampus.record;

import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Participations;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;

/**
 * Lets one at a time change what is proved of a person: completions, records, suspensions, credentials and the levels that follow. There is no other lock of these, and
 * one order: first the turns of all people concerned, then bookings, then consents to supervision. What decides about a change is read after the turn was taken.
 */
@UseCase
@RequiredArgsConstructor
public class ProofTurns {

    private final Profiles profiles;
    private final Participations participations;

    /** Makes whoever else changes what is proved of these people wait until the transaction ends; in the same order whoever asks. To take a turn twice changes nothing. */
    @CapabilityOnly("study and supervision, before they lock bookings or consents")
    public void take(Collection<MemberId> people) {
        profiles.hold(people);
    }

    /** The same for one person. */
    @CapabilityOnly("study and supervision, as above")
    public void take(MemberId person) {
        take(List.of(person));
    }

    /** The same for the people behind these bookings. */
    @CapabilityOnly("study and supervision, as above")
    public void takeOf(Collection<EnrolmentId> bookings) {
        take(participations.peopleOf(bookings));
    }
}
