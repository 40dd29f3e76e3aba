package org.kommunalcampus.web.kit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words until when people register for a session, and whether it takes place with few of them. */
@Component
@RequiredArgsConstructor
public class SessionTermWords {

    private final Wording wording;

    /** Until when one registers; {@code null} for until it begins. */
    public @Nullable String registration(SessionView session, Locale locale) {
        return session.registrationUntil() == null
                ? null
                : wording.text("module.session.until", locale, wording.day(session.registrationUntil(), locale));
    }

    /** With how many bookings it takes place and when that is decided, or that it is; {@code null} where it does so in any case. */
    public @Nullable String condition(SessionView session, Locale locale) {
        if (session.minimumSeats() == null || session.decidedOn() == null) {
            return null;
        }
        return session.confirmed()
                ? wording.text("module.session.confirmed", locale)
                : wording.text(
                        "module.session.minimum",
                        locale,
                        session.minimumSeats(),
                        wording.day(session.decidedOn(), locale));
    }
}
