package org.kommunalcampus.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
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
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.kommunalcampus.shared.TimeReader;

/**
 * A calendar as iCalendar (RFC 5545). Times are German local time with the rules of summer time, so that a date stays at its hour whatever the program knows of time
 * zones. The same dates give the same text: nothing in it comes from the clock.
 */
public final class CalendarSheet {

    /** Signs in a line, of which umlauts take two of the 75 bytes that the standard allows. */
    private static final int LINE = 60;

    private static final Duration LOOKS = Duration.ofHours(1);

    private static final TimeZone GERMANY = Objects.requireNonNull(
            TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(TimeReader.GERMANY.getId()));

    private final Calendar calendar = new Calendar();

    /** An empty one of that name. */
    public CalendarSheet(String name) {
        this();
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOKS));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOKS.toString()));
    }

    /** One without a name, at which nobody looks again. */
    CalendarSheet() {
        calendar.add(new ProdId("-//KommunalCampus//Kalender//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(GERMANY.getVTimeZone());
    }

    /**
     * Adds an entry, which nobody but its readers sees.
     *
     * @param until its end; for whole days, the day after the last one
     * @param revision rises with each change
     * @param stamp when it was made or changed
     */
    public VEvent add(Temporal from, Temporal until, UUID id, String title, int revision, Instant stamp) {
        var event = new VEvent(false);
        event.add(new Uid(id.toString()));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(until));
        event.add(new Summary(title));
        event.add(new Sequence(revision));
        event.add(ImmutableClazz.PRIVATE);
        calendar.add(event);
        return event;
    }

    /** The text of it all. */
    public String written() {
        var text = new StringWriter();
        try {
            new CalendarOutputter(true, LINE).output(calendar, text);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }
}
