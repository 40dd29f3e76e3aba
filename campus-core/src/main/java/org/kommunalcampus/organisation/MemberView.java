package org.kommunalcampus.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;

/**
 * A member as others see it.
 *
 * @param id identifies the person as an employee
 * @param municipality the employer
 * @param unit where the person works
 * @param unitName name of the unit
 * @param municipalityName name of the employer
 * @param personnelKey unique in the municipality
 * @param givenName for people
 * @param familyName for people
 * @param email where mails go
 * @param sharedMailbox whether others read that mailbox
 * @param signInEmail the address of the account, {@code null} where it is that for mails
 * @param manager the line manager
 * @param deputy who leads the person's team while the person is away
 * @param entryDate first day at work
 * @param leftOn last day at work
 * @param employmentStatus by which law the person works, {@code null} where nobody has said so
 * @param version counts the changes
 */
public record MemberView(
        MemberId id,
        MunicipalityId municipality,
        @Nullable UnitId unit,
        @Nullable String unitName,
        String municipalityName,
        String personnelKey,
        String givenName,
        String familyName,
        @Nullable String email,
        boolean sharedMailbox,
        @Nullable String signInEmail,
        @Nullable MemberId manager,
        @Nullable MemberId deputy,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate leftOn,
        @Nullable EmploymentStatus employmentStatus,
        long version) {

    /** Whether the last day at work is over. */
    public boolean hasLeft(LocalDate today) {
        return leftOn != null && leftOn.isBefore(today);
    }

    /** Given name and family name; some people have one of them only. */
    public String fullName() {
        return (givenName + " " + familyName).strip();
    }
}
