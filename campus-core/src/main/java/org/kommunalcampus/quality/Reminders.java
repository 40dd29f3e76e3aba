package org.kommunalcampus.quality;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.springframework.stereotype.Component;

/** Knows who was reminded of what, so that nobody is reminded twice. */
@Component
@RequiredArgsConstructor
class Reminders {

    private final ReminderRepository reminders;

    /** Notes the reminder; false when it was noted before. */
    boolean note(ModuleId module, LocalDate end, int daysBefore) {
        boolean first = !reminders.isNoted(module.value(), end, daysBefore);
        if (first) {
            reminders.save(new Reminder(module, end, daysBefore));
        }
        return first;
    }
}
