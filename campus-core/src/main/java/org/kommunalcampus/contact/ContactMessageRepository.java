package org.kommunalcampus.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactMessageRepository extends JpaRepository<ContactMessage, UUID> {

    int countByProviderIdAndCompetenceIdAndSentAtAfter(UUID provider, UUID topic, Instant since);

    Page<ContactMessage> findByProviderIdOrderBySentAtDescIdAsc(UUID provider, Pageable page);

    Optional<ContactMessage> findByIdAndProviderId(UUID id, UUID provider);
}
