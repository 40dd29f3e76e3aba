package org.kommunalcampus.profile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface GoalAgreementRepository extends Repository<GoalAgreement, UUID> {

    Optional<GoalAgreement> findById(UUID id);

    List<GoalAgreement> findByMemberIdOrderByProposedAtDesc(UUID member);

    List<GoalAgreement> findByMemberIdInAndState(Collection<UUID> members, GoalAgreementState state);

    GoalAgreement save(GoalAgreement agreement);
}
