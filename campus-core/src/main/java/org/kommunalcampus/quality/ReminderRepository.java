package org.kommunalcampus.quality;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReminderRepository extends JpaRepository<Reminder, Reminder.Key> {

    /** Whether somebody was reminded of the end as late as this, or later. */
    @Query("""
            select count(r) > 0 from Reminder r
            where r.id.moduleId = :module and r.id.endsOn = :end and r.id.daysBefore <= :daysBefore""")
    boolean isNoted(UUID module, LocalDate end, int daysBefore);
}
