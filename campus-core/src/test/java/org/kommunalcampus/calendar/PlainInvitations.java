package org.kommunalcampus.calendar;

import java.util.Locale;
import org.kommunalcampus.mail.WrittenMail;
import org.springframework.boot.test.context.TestComponent;

/** Writes what is new; the words are those of the pages. */
@TestComponent
class PlainInvitations implements InvitationWriter {

    @Override
    public WrittenMail write(InvitationDraft draft) {
        String text = draft.kind() + " " + draft.title();
        return new WrittenMail(text, text, "<p>" + text + "</p>", "https://campus.example/stop/" + draft.unsubscribe());
    }

    @Override
    public CalendarWords words(Locale language) {
        return new CalendarWords(
                "KommunalCampus", "Geplant:", "https://campus.example/lernen", "https://campus.example/katalog");
    }
}
