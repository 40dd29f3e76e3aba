package org.kommunalcampus.web.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.calendar.CalendarWords;
import org.kommunalcampus.calendar.InvitationDraft;
import org.kommunalcampus.calendar.InvitationWriter;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.mail.WrittenMail;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words mails that bring booked dates. They say that nobody waits for an answer to them. */
@Component
@RequiredArgsConstructor
class InvitationPages implements InvitationWriter {

    private static final String LEARNING = "/lernen";

    private final MailPages mails;
    private final PublicAddress address;
    private final Wording wording;

    @Override
    public WrittenMail write(InvitationDraft draft) {
        Locale locale = draft.language();
        String key = "mail.date." + draft.kind();
        String title = wording.text(key, locale, draft.title());
        List<String> text = new ArrayList<>();
        text.add(wording.text(
                "mail.date.when",
                locale,
                wording.moment(draft.startsAt(), locale),
                wording.moment(draft.endsAt(), locale)));
        if (!draft.place().isEmpty()) {
            text.add(wording.text("mail.date.place", locale, draft.place()));
        }
        if (draft.uncertain() && draft.kind() != InvitationDraft.Kind.CANCELLED) {
            text.add(wording.text("mail.date.uncertain", locale));
        }
        text.add(wording.text(key + ".text", locale));
        var line = new MailPages.Line(
                title,
                String.join(" ", text),
                wording.text("mail.date.action", locale),
                address.outside() + LEARNING + "/" + draft.booking());
        return mails.written(
                wording.text("mail.subject.one", locale, title), List.of(line), 0, draft.unsubscribe(), locale);
    }

    @Override
    public CalendarWords words(Locale language) {
        return new CalendarWords(
                wording.text("mail.title", language),
                wording.text("learner.calendar.planned", language),
                address.outside() + LEARNING,
                address.outside() + "/katalog");
    }
}
