package org.kommunalcampus.talk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TalkPolicyRepository extends Repository<TalkPolicy, UUID> {

    Optional<TalkPolicy> findById(UUID municipality);

    List<TalkPolicy> findAll();

    TalkPolicy saveAndFlush(TalkPolicy policy);
}
