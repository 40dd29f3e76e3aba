package org.kommunalcampus.survey;

import org.springframework.data.jpa.repository.JpaRepository;

interface SurveyPlanRepository extends JpaRepository<SurveyPlan, SurveyKind> {}
