package org.kommunalcampus.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/**
 * What HR sets for a member.
 *
 * @param givenName for people
 * @param familyName for people
 * @param mailbox where mails go, and by what the person signs in
 * @param unit where the person works
 * @param manager the line manager
 * @param entryDate first day at work
 * @param status by which law the person works, {@code null} to leave it as it is
 */
public record MemberChange(
        String givenName,
        String familyName,
        Mailbox mailbox,
        @Nullable UnitId unit,
        @Nullable MemberId manager,
        @Nullable LocalDate entryDate,
        @Nullable EmploymentStatus status) {

    /** A change that leaves the status as it is. */
    public MemberChange(
            String givenName,
            String familyName,
            Mailbox mailbox,
            @Nullable UnitId unit,
            @Nullable MemberId manager,
            @Nullable LocalDate entryDate) {
        this(givenName, familyName, mailbox, unit, manager, entryDate, null);
    }
}
