package org.kommunalcampus.web.kit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.calendar.CalendarFeeds;
import org.kommunalcampus.calendar.CalendarWords;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Answers with calendars (iCalendar). */
@Component
@RequiredArgsConstructor
public class CalendarFiles {

    /** Where feeds are; the secret of one and {@code .ics} follow. */
    public static final String PATH = "/calendar/";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** Whoever keeps a copy asks each time whether it still holds, and keeps it for nobody else. */
    private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();

    private final CalendarFeeds feeds;
    private final PublicAddress address;
    private final Wording wording;

    /** The address of the feed with this secret. */
    public String address(String secret) {
        return address.of() + PATH + secret + ".ics";
    }

    /** The feed, or that it is still the one which the client has; calendar programs read German. An unknown secret is answered with 404 and no words. */
    public ResponseEntity<byte[]> feed(String secret, WebRequest request) {
        return answer(() -> feeds.read(secret, words(Locale.GERMAN)), request);
    }

    /** The date of one of the caller's own bookings. */
    public ResponseEntity<byte[]> single(Caller caller, EnrolmentId id, Locale locale) {
        return download(feeds.single(caller, id, words(locale)), wording.text("learner.calendar.file", locale));
    }

    /** What the words make a calendar of, to be kept as a file. */
    public ResponseEntity<byte[]> file(Function<CalendarWords, String> calendar, Locale locale) {
        return download(calendar.apply(words(locale)), wording.text("learner.calendar.file", locale));
    }

    /** A calendar that is read by a secret, or that it is still the one which the client has; what is not found is answered with 404 and no words. */
    static ResponseEntity<byte[]> answer(Supplier<String> calendar, WebRequest request) {
        byte[] content;
        try {
            content = bytes(calendar.get());
        } catch (NotFound unknown) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        String tag = "\"" + DigestUtils.sha256Hex(content) + "\"";
        return request.checkNotModified(tag)
                ? answer(HttpStatus.NOT_MODIFIED, tag, null)
                : answer(HttpStatus.OK, tag, content);
    }

    /** A calendar as a file of that name, without its ending. */
    static ResponseEntity<byte[]> download(String calendar, String name) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".ics")
                                .build()
                                .toString())
                .body(bytes(calendar));
    }

    private CalendarWords words(Locale locale) {
        return new CalendarWords(
                "KommunalCampus",
                wording.text("learner.calendar.planned", locale),
                address.of() + "/lernen",
                address.of() + "/katalog");
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, String tag, byte @Nullable [] content) {
        return ResponseEntity.status(status)
                .contentType(CALENDAR)
                .cacheControl(PRIVATE)
                .eTag(tag)
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(content);
    }

    private static byte[] bytes(String calendar) {
        return calendar.getBytes(StandardCharsets.UTF_8);
    }
}
