package org.kommunalcampus.record;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Keeps who took part, by enrolment. */
@Component
@RequiredArgsConstructor
class AttendanceMarks {

    private final AttendanceRepository attendances;
    private final Clock clock;

    Map<EnrolmentId, AttendanceMark> of(SessionId session) {
        return attendances.findBySessionId(session.value()).stream()
                .collect(toUnmodifiableMap(Attendance::enrolment, Attendance::mark));
    }

    Map<EnrolmentId, AttendanceMark> of(Collection<EnrolmentId> enrolled) {
        return attendances.findAllById(enrolled.stream().map(EnrolmentId::value).toList()).stream()
                .collect(toUnmodifiableMap(Attendance::enrolment, Attendance::mark));
    }

    /** The shares that were stated in the session; enrolments without are missing. */
    Map<EnrolmentId, Integer> sharesOf(SessionId session) {
        Map<EnrolmentId, Integer> shares = new HashMap<>();
        attendances.findBySessionId(session.value()).forEach(noted -> {
            Integer share = noted.share();
            if (share != null) {
                shares.put(noted.enrolment(), share);
            }
        });
        return shares;
    }

    Optional<AttendanceMark> of(EnrolmentId enrolment) {
        return attendances.findById(enrolment.value()).map(Attendance::mark);
    }

    /** A later statement takes the place of an earlier one. */
    void keep(SessionId session, List<Attended> list) {
        Instant now = Times.now(clock);
        Map<UUID, Attendance> known = new HashMap<>();
        attendances
                .findAllById(list.stream()
                        .map(attended -> attended.enrolment().value())
                        .toList())
                .forEach(attendance -> known.put(attendance.getId(), attendance));
        for (Attended attended : list) {
            known.computeIfAbsent(attended.enrolment().value(), id -> new Attendance(session, attended, now))
                    .state(attended, now);
        }
        attendances.saveAll(known.values());
    }
}
