package org.kommunalcampus.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.TimeReader;

/** Writes what stands in a person's calendar. */
final class CalendarText {

    private final CalendarWords words;
    private final CalendarSheet sheet;

    CalendarText(CalendarWords words) {
        this(words, new CalendarSheet(words.name()));
    }

    private CalendarText(CalendarWords words, CalendarSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** One that goes by mail. */
    static CalendarText message(CalendarWords words) {
        return new CalendarText(words, new CalendarSheet());
    }

    CalendarText add(Appointment appointment) {
        var event = event(
                local(appointment.date().startsAt()),
                local(appointment.date().endsAt()),
                appointment.booking().id().value(),
                appointment.title(),
                words.learning() + "/" + appointment.booking().id(),
                appointment.revision(),
                appointment.stamp());
        event.add(status(appointment));
        event.add(appointment.cancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        if (!appointment.place().isEmpty()) {
            event.add(new Location(appointment.place()));
        }
        return this;
    }

    private static Status status(Appointment appointment) {
        if (appointment.cancelled()) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return appointment.uncertain() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    }

    CalendarText add(CalendarDate date) {
        var event = event(
                local(date.startsAt()),
                local(date.endsAt()),
                date.id(),
                date.title(),
                date.address(),
                date.revision(),
                date.stamp());
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.OPAQUE);
        if (!date.place().isEmpty()) {
            event.add(new Location(date.place()));
        }
        return this;
    }

    /** Whole days, which block nothing. */
    void add(MemberId person, PlannedLearning.Planned planned, String title) {
        var event = event(
                planned.from(),
                planned.until().plusDays(1),
                UUID.nameUUIDFromBytes((person + " plans " + planned.module()).getBytes(StandardCharsets.UTF_8)),
                words.planned() + " " + title,
                words.modules() + "/" + planned.module(),
                planned.revision(),
                planned.since());
        event.add(ImmutableStatus.VEVENT_TENTATIVE);
        event.add(ImmutableTransp.TRANSPARENT);
    }

    String written() {
        return sheet.written();
    }

    private VEvent event(
            Temporal from, Temporal until, UUID id, String title, String address, int revision, Instant stamp) {
        VEvent event = sheet.add(from, until, id, title, revision, stamp);
        event.add(new Description(address));
        event.add(new Url(URI.create(address)));
        return event;
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(TimeReader.GERMANY);
    }
}
