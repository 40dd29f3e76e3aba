package org.kommunalcampus.learning;

import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** Who asked whom to take over a seat. */
@Component
class PersonalSubstitutions implements PersonalRecords {

    private static final String SUBSTITUTIONS = """
            select e.module_id module, s.state substitution_state, s.asked_at, s.ended_at,
                s.named_by_lead, case when s.member_id = :member then s.colleague_id else s.member_id end with_person
            from substitution s join enrolment e on e.id = s.enrolment_id
            where s.member_id = :member or s.colleague_id = :member order by s.asked_at desc""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount("substitutions", SUBSTITUTIONS, "substitution.member_id", "substitution.colleague_id"));
    }
}
