package org.kommunalcampus.settlement;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionMoved;
import org.kommunalcampus.learning.ChargeWaived;
import org.kommunalcampus.learning.EnrolmentChanged;
import org.kommunalcampus.record.AttendanceNoted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of bookings and sessions; to hear it twice changes nothing. */
@Component
@RequiredArgsConstructor
class FeeListener {

    private final FeeRegister register;

    @ApplicationModuleListener
    void on(EnrolmentChanged event) {
        register.follow(List.of(event.enrolment()));
    }

    @ApplicationModuleListener
    void on(ChargeWaived event) {
        register.follow(List.of(event.enrolment()));
    }

    @ApplicationModuleListener
    void on(AttendanceNoted event) {
        register.follow(event.enrolments());
    }

    @ApplicationModuleListener
    void on(SessionMoved event) {
        register.followAll(event.session());
    }
}
