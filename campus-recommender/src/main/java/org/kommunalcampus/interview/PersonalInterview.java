package org.kommunalcampus.interview;

import static org.kommunalcampus.shared.PersonalFile.erased;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** What a person answered in the dialogue; what came of it is part of the profile. */
@Component
@RequiredArgsConstructor
class PersonalInterview implements PersonalRecords {

    private static final String ANSWERS = """
            select question interview_question, chosen, written_text, settled, answered_at from interview_answer
            where member_id = :member order by answered_at desc""";

    private final AnswerRepository answers;

    @Override
    public List<PersonalFile> files() {
        return List.of(erased("interview", ANSWERS, "interview_answer.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        answers.findByMemberIdOrderByAnsweredAt(person.value()).forEach(answers::delete);
    }
}
