package org.kommunalcampus.webhook;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WebhookRepository extends JpaRepository<Webhook, UUID> {

    List<Webhook> findByProviderIdOrderByCreatedAtAscIdAsc(UUID provider);

    long countByProviderId(UUID provider);
}
