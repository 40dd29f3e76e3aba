package org.kommunalcampus.calendar;

import java.util.Locale;
import org.kommunalcampus.mail.WrittenMail;

/** Puts mails about booked dates into words; the pages do, which know where they lead. */
public interface InvitationWriter {

    /** The mail in the language of the draft. */
    WrittenMail write(InvitationDraft draft);

    /** The words of the calendar entry. */
    CalendarWords words(Locale language);
}
