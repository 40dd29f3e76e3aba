package org.kommunalcampus.absence;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.PublicHolidays;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;

/** Days on which people have to be there, and sessions on them. */
@TestComponent
@RequiredArgsConstructor
class SampleRota {

    private static final Caller TEST = Caller.system("test");

    private final SampleCampus campus;
    private final Sessions sessions;
    private final StaffingGroups groups;
    private final PublicHolidays holidays;
    private final Clock clock;

    /** The first working day that is so many days ahead at least, and no holiday anywhere. */
    LocalDate workday(int ahead) {
        return Stream.iterate(LocalDate.now(clock).plusDays(ahead), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 5)
                .filter(day -> holidays.statesWith(day).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    ModuleId module(Format format) {
        return campus.module(campus.provider(), format, Map.of());
    }

    /** A run of the module from nine to five. */
    SessionId session(ModuleId module, LocalDate day, @Nullable Integer seats) {
        Instant start = day.atTime(9, 0).atZone(TimeReader.GERMANY).toInstant();
        return sessions.plan(TEST, module, SessionContent.at(start, start.plus(Duration.ofHours(8)), seats));
    }

    StaffingGroupId group(Caller caller, MunicipalityId town, int minimum, Collection<MemberId> people) {
        return groups.create(caller, town, terms(minimum, people));
    }

    /** A group that works on all days of the week. */
    static StaffingTerms terms(int minimum, Collection<MemberId> people) {
        return new StaffingTerms("Schalter", minimum, EnumSet.allOf(DayOfWeek.class), Set.of(), Set.copyOf(people));
    }

    static AbsenceDraft on(LocalDate day) {
        return new AbsenceDraft(day, null, null);
    }
}
