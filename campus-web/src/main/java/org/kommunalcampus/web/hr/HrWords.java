package org.kommunalcampus.web.hr;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentState;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** What the pages of HR call things. */
@Component
@RequiredArgsConstructor
class HrWords {

    private final Wording wording;

    String say(String key, Locale locale, Object... arguments) {
        return wording.text("hr." + key, locale, arguments);
    }

    /** What people call these fields of a staff file, in one text. */
    String fields(List<String> fields, Locale locale) {
        return fields.stream()
                .map(field -> say("import.field." + field, locale))
                .collect(Collectors.joining(", "));
    }

    /** By which refresher a record was renewed. */
    String renewed(String refresher, Locale locale) {
        return say("completion.renewed", locale, refresher);
    }

    /** The day, or a dash for none. */
    String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? "–" : wording.day(day, locale);
    }

    String day(Instant instant, Locale locale) {
        return wording.day(instant, locale);
    }

    /** From one day to another, or the one day. */
    String days(LocalDate from, LocalDate to, Locale locale) {
        return wording.days(from, to, locale);
    }

    String due(DueDate due, Locale locale) {
        if (due.on() != null) {
            return wording.day(due.on(), locale);
        }
        if (due.yearlyBy() != null) {
            return say("due.yearly", locale, wording.dayOfYear(due.yearlyBy(), locale));
        }
        return due.daysAfterEntry() == null
                ? say("due.open", locale)
                : say("due.afterEntry", locale, due.daysAfterEntry());
    }

    /** Minutes of many people as whole hours. */
    String hours(long minutes, Locale locale) {
        return say("hours", locale, Math.round(minutes / 60.0));
    }

    Badge state(AssignmentState state, Locale locale) {
        Tone tone = switch (state) {
            case OPEN -> Tone.INFO;
            case OVERDUE -> Tone.DANGER;
            case DONE -> Tone.SUCCESS;
            case DONE_LATE -> Tone.WARNING;
            case EXEMPT, WITHDRAWN -> Tone.NEUTRAL;
        };
        return new Badge(tone, say("state." + state, locale));
    }
}
