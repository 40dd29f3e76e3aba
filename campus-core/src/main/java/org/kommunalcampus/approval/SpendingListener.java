package org.kommunalcampus.approval;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.RequestedEnrolments;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.AttendanceNoted;
import org.kommunalcampus.record.Attendances;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has budgets spend the fees of those who took part in a session. */
@Component
@RequiredArgsConstructor
class SpendingListener {

    private final Attendances attendances;
    private final RequestedEnrolments enrolments;
    private final BudgetLedger ledger;

    @ApplicationModuleListener
    void on(AttendanceNoted event) {
        Map<EnrolmentId, AttendanceMark> marks = attendances.marksOf(event.enrolments());
        ledger.attend(enrolments.all(marks.keySet()).values().stream()
                .collect(toMap(booking -> booking, booking -> marks.get(booking.id()) != AttendanceMark.ABSENT)));
    }
}
