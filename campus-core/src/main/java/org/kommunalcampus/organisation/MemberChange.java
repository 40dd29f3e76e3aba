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
 */
public record MemberChange(
        String givenName,
        String familyName,
        Mailbox mailbox,
        @Nullable UnitId unit,
        @Nullable MemberId manager,
        @Nullable LocalDate entryDate) {}
