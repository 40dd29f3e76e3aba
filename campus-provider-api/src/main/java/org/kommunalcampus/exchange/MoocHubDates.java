package org.kommunalcampus.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.TimeReader;
import tools.jackson.databind.JsonNode;

/**
 * The dates of a course. Starts and ends belong together by their place in the list. What has an end, or needs presence, is a session; an online course
 * that only starts is open from then on.
 *
 * @param starts {@code null} where a date could not be read
 * @param ends as {@code starts}
 * @param expiry the last moment it is offered
 */
record MoocHubDates(
        List<@Nullable Instant> starts,
        List<@Nullable Instant> ends,
        @Nullable Instant expiry) {

    private static final Set<String> NAMED = Set.of("no-such-day", "no-such-time", "ambiguous-time", "ambiguous-date");

    private static final Duration SOME_HOURS = Duration.ofHours(8);

    static MoocHubDates read(JsonNode attributes, RowNotes notes) {
        Instant expiry = moments(attributes, notes, "expires", "availableUntil").stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new MoocHubDates(moments(attributes, notes, "startDate"), moments(attributes, notes, "endDate"), expiry);
    }

    @Nullable
    Instant firstStart() {
        return starts.isEmpty() ? null : starts.getFirst();
    }

    @Nullable
    Instant firstEnd() {
        return ends.isEmpty() ? null : ends.getFirst();
    }

    /** The day on which it ended or is offered last, {@code null} where an end is open. */
    @Nullable
    LocalDate lastDay() {
        Instant last = ends.stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(expiry);
        return last == null ? null : last.atZone(TimeReader.GERMANY).toLocalDate();
    }

    List<SessionContent> sessions(Format format, JsonNode attributes, RowNotes notes) {
        Duration length =
                Workload.length(LenientJson.text(attributes, "duration")).orElse(SOME_HOURS);
        Place place = Place.read(attributes);
        List<SessionContent> sessions = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Instant start = starts.get(i);
            Instant end = i < ends.size() ? ends.get(i) : null;
            if (start == null || (end == null && format == Format.ONLINE)) {
                continue;
            }
            if (end != null && end.isBefore(start)) {
                notes.warn("/attributes/endDate/" + i, "end-before-start");
                continue;
            }
            Instant finish = end == null ? start.plus(length) : end;
            sessions.add(new SessionContent(null, start, finish, place.venue(), place.city(), null));
        }
        return sessions.stream().distinct().toList();
    }

    private static List<@Nullable Instant> moments(JsonNode attributes, RowNotes notes, String... fields) {
        List<@Nullable Instant> moments = new ArrayList<>();
        List<JsonNode> entries = LenientJson.list(attributes, fields);
        for (int i = 0; i < entries.size(); i++) {
            String text = LenientJson.text(entries.get(i));
            Parsed<Instant> read = text == null
                    ? Parsed.refused("date-unreadable", "")
                    : TimeReader.momentOrDay(text, DayRange.CALENDAR);
            if (read instanceof Parsed.Unreadable<Instant> refusal) {
                String code = NAMED.contains(refusal.code()) ? refusal.code() : "date-unreadable";
                notes.warn("/attributes/" + fields[0] + "/" + i, code, String.valueOf(text));
            }
            Instant moment = read.value().orElse(null);
            moments.add(moment);
        }
        return moments;
    }

    /** Where the course is held. */
    private record Place(@Nullable String venue, @Nullable String city) {

        static Place read(JsonNode attributes) {
            JsonNode location = LenientJson.first(attributes, "contentLocation");
            if (location == null) {
                return new Place(null, null);
            }
            JsonNode address = LenientJson.first(location, "address");
            String city = address == null ? null : LenientJson.text(address, "city", "addressLocality");
            return new Place(
                    location.isObject() ? LenientJson.text(location, "name") : LenientJson.text(location), city);
        }
    }
}
