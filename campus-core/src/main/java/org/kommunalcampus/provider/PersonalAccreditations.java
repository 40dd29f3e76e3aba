package org.kommunalcampus.provider;

import static org.kommunalcampus.organisation.PersonalFile.kept;
import static org.kommunalcampus.organisation.PersonalFile.withAccount;

import java.util.List;
import org.kommunalcampus.organisation.Ground;
import org.kommunalcampus.organisation.PersonalFile;
import org.kommunalcampus.organisation.PersonalRecords;
import org.springframework.stereotype.Component;

/** What a person ticked when providers were accredited, and may do for one. */
@Component
class PersonalAccreditations implements PersonalRecords {

    private static final String CHECKS =
            "select at, item action, note detail from provider_check where actor in (:signIns) order by at desc";

    private static final String DUTIES = """
            select since at, duties detail from provider_staff
            where concat(issuer, '#', subject) in (:signIns) order by since desc""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                kept("accreditation-checks", Ground.ACCOUNTABILITY, CHECKS, "provider_check.actor"),
                withAccount("provider-duties", DUTIES, "provider_staff.subject"));
    }
}
