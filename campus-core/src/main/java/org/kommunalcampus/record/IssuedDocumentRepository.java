package org.kommunalcampus.record;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface IssuedDocumentRepository extends JpaRepository<IssuedDocument, UUID> {

    Optional<IssuedDocument> findFirstBySha256OrderByIssuedAt(String sha256);
}
