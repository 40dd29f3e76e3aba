package org.kommunalcampus.quality;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who was reminded of what, so that nobody is reminded twice. */
@Component
@RequiredArgsConstructor
class Reminders {

    private final JdbcClient jdbc;

    /** Notes the reminder; false when it was noted before. */
    boolean note(ModuleId module, LocalDate end, int daysBefore) {
        return jdbc.sql(
                                        "select count(*) from review_reminder where module_id = :module and ends_on = :end and days_before <= :days")
                                .param("module", module.toString())
                                .param("end", end)
                                .param("days", daysBefore)
                                .query(Integer.class)
                                .single()
                        == 0
                && jdbc.sql(
                                        "insert into review_reminder (module_id, ends_on, days_before) values (:module, :end, :days)")
                                .param("module", module.toString())
                                .param("end", end)
                                .param("days", daysBefore)
                                .update()
                        > 0;
    }
}
