package org.kommunalcampus.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EvaluationChoiceRepository extends JpaRepository<EvaluationChoice, UUID> {

    /** How many agreements let the municipality use the evaluation on that day: one or none. */
    @Query("""
            select count(choice) from EvaluationChoice choice join choice.agreements agreed
            where choice.municipalityId = :municipality and key(agreed) = :evaluation
                and (agreed.until is null or agreed.until >= :day)""")
    long countAgreed(UUID municipality, String evaluation, LocalDate day);
}
