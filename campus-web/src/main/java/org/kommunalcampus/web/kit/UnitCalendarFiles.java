package org.kommunalcampus.web.kit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.UnitFeedWords;
import org.kommunalcampus.absence.UnitFeeds;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Answers with the calendars of units and teams (iCalendar). */
@Component
@RequiredArgsConstructor
public class UnitCalendarFiles {

    /** Where feeds are; the secret of one and {@code .ics} follow. */
    public static final String PATH = CalendarFiles.PATH + "unit-";

    private final UnitFeeds feeds;
    private final PublicAddress address;
    private final Wording wording;

    /** The address of the feed with this secret. */
    public String address(String secret) {
        return address.of() + PATH + secret + ".ics";
    }

    /** The feed, or that it is still the one which the client has; calendar programs read German. An unknown secret is answered with 404 and no words. */
    public ResponseEntity<byte[]> feed(String secret, WebRequest request) {
        return CalendarFiles.answer(() -> feeds.read(secret, words(Locale.GERMAN)), request);
    }

    /** The same for somebody who has signed in. */
    public ResponseEntity<byte[]> file(
            Caller caller, MunicipalityId municipality, @Nullable UnitId unit, Locale locale) {
        return CalendarFiles.download(feeds.text(caller, municipality, unit, words(locale)), "abwesenheiten");
    }

    private UnitFeedWords words(Locale locale) {
        return new UnitFeedWords(
                wording.text("absence.feed.name", locale),
                wording.text("absence.kind.absent", locale),
                wording.text("absence.part.morning", locale),
                wording.text("absence.part.afternoon", locale),
                wording.text("absence.kind.training", locale),
                wording.text("absence.kind.asked", locale));
    }
}
