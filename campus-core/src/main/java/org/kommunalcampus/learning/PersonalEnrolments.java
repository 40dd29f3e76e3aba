package org.kommunalcampus.learning;

import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** What a person booked. */
@Component
class PersonalEnrolments implements PersonalRecords {

    private static final String ENROLMENTS = """
            select e.module_id module, e.state enrolment_state, e.booked_at, e.completed_on
            from enrolment e
            where e.member_id = :member order by e.booked_at desc""";

    @Override
    public List<PersonalFile> files() {
        return List.of(withAccount("enrolments", ENROLMENTS, "enrolment.member_id"));
    }
}
