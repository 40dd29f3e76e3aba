package org.kommunalcampus.calendar;

import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;

/** Writes dates of other capabilities as iCalendar. */
@UseCase
public class CalendarDates {

    /** The date as a calendar of its own (RFC 5545). */
    @CapabilityOnly("capabilities in which people meet, which check who asks")
    public String written(CalendarDate date, CalendarWords words) {
        return new CalendarText(words).add(date).written();
    }
}
