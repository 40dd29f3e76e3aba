package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.CalendarMonth;
import org.kommunalcampus.absence.UnitCalendar;
import org.kommunalcampus.absence.UnitFeeds;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.UnitCalendarFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of a unit or team: who is not at work, as JSON and as iCalendar. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}")
@RequiredArgsConstructor
class UnitCalendarApiController {

    private final UnitCalendar calendar;
    private final UnitFeeds feeds;
    private final UnitCalendarFiles files;
    private final StaffingBodies people;
    private final Clock clock;

    /** A month; {@code people} belong to the unit today. */
    record MonthBody(YearMonth month, int people, List<DayBody> days) {}

    /**
     * A day.
     *
     * @param holiday what the public holiday is called
     * @param schoolHoliday what the school holidays are called there
     * @param away who is not at work, a few of them by name
     * @param more how many others are not
     */
    record DayBody(
            LocalDate day,
            @Nullable String holiday,
            @Nullable String schoolHoliday,
            List<StaffingBodies.AwayBody> away,
            int more,
            List<GroupDayBody> groups) {}

    /**
     * A group that falls short.
     *
     * @param certain whether it does so anyway, and not only if all that is asked for is approved
     */
    record GroupDayBody(Reference group, int minimum, int present, boolean certain) {}

    /**
     * The feed.
     *
     * @param openedAt when its address was made, {@code null} where there is none
     * @param unit whose calendar it is, {@code null} for all whose days you plan
     */
    record UnitFeedBody(
            boolean open,
            @Nullable Instant openedAt,
            @Nullable String unit) {}

    /** Whose calendar a feed is to be. */
    record UnitFeedRequest(@Nullable UnitId unit) {}

    /** A feed's new address, shown this once; whoever knows it reads the calendar. */
    record UnitFeedAddress(String address) {}

    @Operation(
            summary =
                    "Who is not at work in a month, this one unless said otherwise, and which groups fall short; each look is written down")
    @GetMapping("/absences/calendar")
    MonthBody month(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable YearMonth month) {
        CalendarMonth found = calendar.of(caller, municipality, unit, month == null ? YearMonth.now(clock) : month);
        Function<MemberId, Reference> names = people.names(
                caller,
                municipality,
                found.days().stream()
                        .flatMap(day -> day.away().keySet().stream())
                        .collect(Collectors.toSet()));
        return new MonthBody(
                found.month(),
                found.people(),
                found.days().stream()
                        .map(day -> new DayBody(
                                day.day(),
                                day.holiday(),
                                day.schoolHoliday(),
                                people.away(day.away(), names),
                                day.more(),
                                day.groups().stream()
                                        .map(group -> new GroupDayBody(
                                                Reference.named(group.id(), group.group()),
                                                group.minimum(),
                                                group.present(),
                                                group.certain()))
                                        .toList()))
                        .toList());
    }

    @Operation(
            summary =
                    "The same a month back and a year ahead as iCalendar: names and busy days, nothing of what is learned")
    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable UnitId unit,
            Locale locale) {
        return files.file(caller, municipality, unit, locale);
    }

    @Operation(summary = "Whether you have a feed of the calendar, which programs read by a secret address")
    @GetMapping("/absences/feed")
    UnitFeedBody feed(Caller caller, @PathVariable MunicipalityId municipality) {
        return feeds.of(caller, municipality)
                .map(feed -> new UnitFeedBody(
                        true,
                        feed.openedAt(),
                        feed.unit() == null ? null : feed.unit().toString()))
                .orElse(new UnitFeedBody(false, null, null));
    }

    @Operation(summary = "Open your feed, or give it another unit and address; the one before leads nowhere then")
    @PostMapping("/absences/feed")
    @ResponseStatus(HttpStatus.CREATED)
    UnitFeedAddress open(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestBody(required = false) @Nullable UnitFeedRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        return new UnitFeedAddress(
                files.address(feeds.open(caller, municipality, request == null ? null : request.unit())));
    }

    @Operation(summary = "Close your feed")
    @DeleteMapping("/absences/feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Caller caller, @PathVariable MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        feeds.close(caller, municipality);
    }
}
