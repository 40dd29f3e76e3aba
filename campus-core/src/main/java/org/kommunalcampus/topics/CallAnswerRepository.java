package org.kommunalcampus.topics;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CallAnswerRepository extends Repository<CallAnswer, UUID> {

    CallAnswer save(CallAnswer answer);

    List<CallAnswer> findByCallIdOrderByAnsweredAt(UUID callId);

    List<CallAnswer> findByCallIdAndProviderIdOrderByAnsweredAt(UUID callId, UUID providerId);

    List<CallAnswer> findByCallIdIn(Collection<UUID> callIds);
}
