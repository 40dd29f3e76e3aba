package org.kommunalcampus.record;

import static org.kommunalcampus.organisation.PersonalFile.kept;

import java.util.List;
import org.kommunalcampus.organisation.Ground;
import org.kommunalcampus.organisation.PersonalFile;
import org.kommunalcampus.organisation.PersonalRecords;
import org.springframework.stereotype.Component;

/** What a person completed. */
@Component
class PersonalCompletions implements PersonalRecords {

    private static final String COMPLETIONS = """
            select module_id module, completed_on, points, evidence, recorded_by completion_by, recorded_at from completion
            where member_id = :member order by completed_on desc, recorded_at desc""";

    @Override
    public List<PersonalFile> files() {
        return List.of(kept("completions", Ground.TRAINING_PROOF, COMPLETIONS, "completion.member_id"));
    }
}
