package org.kommunalcampus.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface SurveyRoundRepository extends JpaRepository<SurveyRound, UUID> {

    List<SurveyRound> findByClosedFalseAndOpensOnLessThanEqualOrderByClosesOn(LocalDate today);

    List<SurveyRound> findByClosedFalse();

    boolean existsByKindAndClosedFalse(SurveyKind kind);

    Page<SurveyRound> findAllByOrderByOpensOnDescId(Pageable page);
}
