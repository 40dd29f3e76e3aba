package org.kommunalcampus.calendar;

import java.time.Instant;
import java.util.Locale;
import org.kommunalcampus.learning.EnrolmentId;

/**
 * What a mail says about a booked date.
 *
 * @param title of the module
 * @param place where it is held, empty where nobody says
 * @param uncertain whether it may be that too few people book, so that it is not held
 * @param unsubscribe what the address ends with that stops mails
 */
public record InvitationDraft(
        Locale language,
        Kind kind,
        EnrolmentId booking,
        String title,
        Instant startsAt,
        Instant endsAt,
        String place,
        boolean uncertain,
        String unsubscribe) {

    /** What the calendar learns. */
    public enum Kind {
        /** The date is booked. */
        BOOKED,
        /** It is at another time or place, is sure or no longer sure to be held, or another date of the module takes its place. */
        CHANGED,
        /** It is not held, or no longer booked. */
        CANCELLED
    }
}
