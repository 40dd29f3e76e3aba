package org.kommunalcampus.talk;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunalcampus.calendar.CalendarDate;
import org.kommunalcampus.calendar.CalendarDates;
import org.kommunalcampus.calendar.CalendarWords;

/** Writes the date of a talk as iCalendar; whoever puts a moved one into a calendar again finds one entry there. */
final class TalkSheet {

    private TalkSheet() {}

    /** The text; refused {@code talk-cancelled}. */
    static String of(
            CalendarDates calendars, QualificationTalk talk, CalendarWords words, String title, String address) {
        talk.mustStand();
        String place = Stream.concat(Stream.ofNullable(talk.getPlace()), Stream.ofNullable(talk.getLink()))
                .collect(Collectors.joining(", "));
        return calendars.written(
                new CalendarDate(
                        talk.getId(),
                        title,
                        place,
                        talk.getStartsAt(),
                        talk.endsAt(),
                        address,
                        talk.getMadeAt(),
                        Math.toIntExact(talk.changes())),
                words);
    }
}
