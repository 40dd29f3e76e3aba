package org.kommunalcampus.web.hr;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.organisation.Staff;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the day brings by itself: departures are announced, and rules ask for records that expire. Several nodes may do it; the second finds nothing to do. */
@Slf4j
@Component
@RequiredArgsConstructor
class NightlyWork {

    private final Staff staff;
    private final AssignmentRules rules;

    @Scheduled(cron = "${campus.nightly:0 20 2 * * *}")
    void run() {
        staff.announceDepartures();
        int touched = rules.runAll();
        log.info("Assignment rules changed what is asked of {} people", touched);
    }
}
