package org.kommunalcampus.survey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuestionnaireRepository extends JpaRepository<Questionnaire, UUID> {

    Optional<Questionnaire> findFirstByKindOrderByNumberDesc(SurveyKind kind);

    Optional<Questionnaire> findByKindAndNumber(SurveyKind kind, int number);

    List<Questionnaire> findByKindOrderByNumberDesc(SurveyKind kind);
}
