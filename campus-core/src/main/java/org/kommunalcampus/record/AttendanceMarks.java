package org.kommunalcampus.record;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who took part, by enrolment. */
@Component
@RequiredArgsConstructor
class AttendanceMarks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Map<EnrolmentId, AttendanceMark> of(SessionId session) {
        Map<EnrolmentId, AttendanceMark> marks = new HashMap<>();
        jdbc.sql("select enrolment_id, mark from attendance where session_id = :session")
                .param("session", session.toString())
                .query(row -> {
                    marks.put(
                            EnrolmentId.of(row.getString("enrolment_id")),
                            AttendanceMark.valueOf(row.getString("mark")));
                });
        return marks;
    }

    Optional<AttendanceMark> of(EnrolmentId enrolment) {
        return jdbc.sql("select mark from attendance where enrolment_id = :enrolment")
                .param("enrolment", enrolment.toString())
                .query(String.class)
                .optional()
                .map(AttendanceMark::valueOf);
    }

    /** A later statement takes the place of an earlier one. */
    void keep(SessionId session, Attended attended) {
        jdbc.sql("""
                        insert into attendance (enrolment_id, session_id, mark, noted_at) values (:enrolment, :session, :mark, :now)
                        on duplicate key update mark = values(mark), noted_at = values(noted_at)""")
                .param("enrolment", attended.enrolment().toString())
                .param("session", session.toString())
                .param("mark", attended.mark().name())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
