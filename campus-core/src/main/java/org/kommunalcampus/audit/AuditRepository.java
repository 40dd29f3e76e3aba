package org.kommunalcampus.audit;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Entries can be added and read; there is no way to change one. */
interface AuditRepository extends Repository<AuditEntry, UUID> {

    AuditEntry save(AuditEntry entry);

    Page<AuditEntry> findAll(Pageable page);

    Page<AuditEntry> findByActionStartingWith(String beginning, Pageable page);

    Page<AuditEntry> findByActionAndSubjectKindAndSubjectId(String action, String kind, String subject, Pageable page);
}
