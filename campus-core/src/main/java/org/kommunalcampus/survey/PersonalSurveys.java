package org.kommunalcampus.survey;

import static org.kommunalcampus.shared.PersonalFile.erased;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** In which surveys a person took part. What the person answered cannot be handed out: nobody can tell which answers these are. */
@Component
@RequiredArgsConstructor
class PersonalSurveys implements PersonalRecords {

    private static final String PARTICIPATIONS = """
            select kind survey_kind, case when kind in ('PREPARATION', 'FOLLOW_UP', 'TRANSFER') then subject end module
            from survey_participation
            where participant = :member or participant in (:signIns) order by kind""";

    private final ParticipationRepository participations;

    @Override
    public List<PersonalFile> files() {
        return List.of(erased("survey-participations", PARTICIPATIONS, "survey_participation.participant"));
    }

    @Override
    public void erase(MemberId person) {
        participations.deleteAll(participations.of(person.toString()));
    }
}
