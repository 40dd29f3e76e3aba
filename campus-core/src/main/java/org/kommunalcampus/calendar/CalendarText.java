package org.kommunalcampus.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.TimeReader;

/**
 * Writes a calendar as iCalendar (RFC 5545). Times are German local time with the rules of summer time, so that a date stays at its hour whatever the program
 * knows of time zones. The same dates give the same text: nothing in it comes from the clock.
 */
final class CalendarText {

    /** Signs in a line, of which umlauts take two of the 75 bytes that the standard allows. */
    private static final int LINE = 60;

    private static final Duration LOOKS = Duration.ofHours(1);
    private static final TimeZone GERMANY = Objects.requireNonNull(
            TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(TimeReader.GERMANY.getId()));

    private final CalendarWords words;
    private final Calendar calendar = new Calendar();

    CalendarText(CalendarWords words) {
        this.words = words;
        calendar.add(new ProdId("-//KommunalCampus//Kalender//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", words.name()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOKS));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOKS.toString()));
        calendar.add(GERMANY.getVTimeZone());
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
        event.add(appointment.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(appointment.cancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        if (!appointment.place().isEmpty()) {
            event.add(new Location(appointment.place()));
        }
        calendar.add(event);
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
        calendar.add(event);
    }

    String written() {
        var text = new StringWriter();
        try {
            new CalendarOutputter(true, LINE).output(calendar, text);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    private static VEvent event(
            Temporal from, Temporal until, UUID id, String title, String address, int revision, Instant stamp) {
        var event = new VEvent(false);
        event.add(new Uid(id.toString()));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(until));
        event.add(new Summary(title));
        event.add(new Description(address));
        event.add(new Url(URI.create(address)));
        event.add(new Sequence(revision));
        event.add(ImmutableClazz.PRIVATE);
        return event;
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(TimeReader.GERMANY);
    }
}
