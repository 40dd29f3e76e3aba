package org.kommunalcampus.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ActivationCodeRepository extends Repository<ActivationCode, UUID> {

    Optional<ActivationCode> findByCodeSha256(String hash);

    Optional<ActivationCode> findById(UUID member);

    List<ActivationCode> findByMemberIdIn(Collection<UUID> members);

    ActivationCode save(ActivationCode code);
}
