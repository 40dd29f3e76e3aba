package org.kommunalcampus.privacy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Steps are added and read, and nothing else. */
interface NotedConsentRepository extends Repository<NotedConsent, Long> {

    NotedConsent save(NotedConsent step);

    List<NotedConsent> findByMemberIdOrderById(UUID member);
}
