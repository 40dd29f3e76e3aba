package org.kommunalcampus.web.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionPlans;
import org.kommunalcampus.catalogue.SessionTerms;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.venue.VenueId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.TypedMoment;

/**
 * What was typed about a session; times are those of Germany.
 *
 * @param tooFew what happens with fewer bookings than the minimum: {@value #CANCEL}, otherwise the provider decides
 */
record SessionForm(
        @FormField @Nullable Instant startsAt,
        @FormField @Nullable Instant endsAt,
        @FormField(most = 99_999) @Nullable Integer seats,
        @Nullable String room,
        @Nullable String venue,
        @Nullable String city,
        @FormField @Nullable LocalDate registrationUntil,
        @FormField(most = 99_999) @Nullable Integer minimumSeats,
        @FormField @Nullable LocalDate decidedOn,
        @Nullable String tooFew,

        @FormField(least = 1, most = SessionPlans.LONGEST_SERIES) @Nullable
        Integer count) {

    static final String CANCEL = "CANCEL";
    static final String ASK = "ASK";

    static SessionForm empty() {
        return new SessionForm(null, null, null, "", "", "", null, null, null, ASK, null);
    }

    /** What stands; a room on the platform states the place itself. */
    static SessionForm of(SessionPlans.Planned planned) {
        SessionView session = planned.session();
        VenueId room = planned.room();
        return new SessionForm(
                session.startsAt(),
                session.endsAt(),
                session.seats(),
                room == null ? "" : room.toString(),
                room == null ? orEmpty(session.venue()) : "",
                room == null ? orEmpty(session.city()) : "",
                session.registrationUntil(),
                session.minimumSeats(),
                session.decidedOn(),
                session.cancelsItself() ? CANCEL : ASK,
                null);
    }

    /** A session like another one, a week later by German clocks. */
    static SessionForm copyOf(SessionPlans.Planned planned) {
        SessionForm like = of(planned);
        SessionTerms terms = planned.session().terms().later(1);
        return new SessionForm(
                weekAfter(planned.session().startsAt()),
                weekAfter(planned.session().endsAt()),
                like.seats,
                like.room,
                like.venue,
                like.city,
                terms.registrationUntil(),
                terms.minimumSeats(),
                terms.decidedOn(),
                like.tooFew,
                null);
    }

    /** The start as its field holds it. */
    public String start() {
        return TypedMoment.of(startsAt);
    }

    /** The end as its field holds it. */
    public String end() {
        return TypedMoment.of(endsAt);
    }

    /** How many sessions, one each week. */
    int howMany() {
        return count == null ? 1 : count;
    }

    /** The session; throws {@link Invalid} with each time that is missing, and for an end before the start. */
    SessionContent content() {
        var checks = new FieldChecks();
        Instant start = moment(checks, "/startsAt", startsAt);
        Instant end = moment(checks, "/endsAt", endsAt);
        if (startsAt != null && endsAt != null && !end.isAfter(start)) {
            checks.reject("/endsAt", "before-start", "A session ends after it starts.");
        }
        checks.orThrow();
        return new SessionContent(null, start, end, blank(venue), blank(city), seats, terms());
    }

    /** The room on the platform; none for an own place. */
    @Nullable
    VenueId chosenRoom() {
        return blank(room) == null
                ? null
                : Ids.one(room, VenueId::of).orElseThrow(() -> new Invalid("/room", "other", "There is no such room."));
    }

    private SessionTerms terms() {
        return new SessionTerms(registrationUntil, minimumSeats, decidedOn, CANCEL.equals(tooFew));
    }

    private static Instant moment(FieldChecks checks, String pointer, @Nullable Instant time) {
        if (time == null) {
            checks.reject(pointer, "required", "A value is required.");
            return Instant.EPOCH;
        }
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant weekAfter(Instant moment) {
        return moment.atZone(TimeReader.GERMANY).plusWeeks(1).toInstant();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
