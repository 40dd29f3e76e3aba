package org.kommunalcampus.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface GoalAgreementRepository extends Repository<GoalAgreement, UUID> {

    Optional<GoalAgreement> findById(UUID id);

    List<GoalAgreement> findByMemberIdOrderByProposedAtDesc(UUID member);

    GoalAgreement save(GoalAgreement agreement);
}
