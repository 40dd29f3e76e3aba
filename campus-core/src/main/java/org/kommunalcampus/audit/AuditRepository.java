package org.kommunalcampus.audit;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Entries can be added and read; there is no way to change one. */
interface AuditRepository extends Repository<AuditEntry, UUID> {

    AuditEntry save(AuditEntry entry);

    Page<AuditEntry> findAll(Pageable page);

    Page<AuditEntry> findByActionStartingWith(String beginning, Pageable page);

    Page<AuditEntry> findByMunicipalityIdAndActionStartingWith(UUID municipality, String beginning, Pageable page);

    Page<AuditEntry> findByMunicipalityIdAndActionStartingWithAndActionNot(
            UUID municipality, String beginning, String hidden, Pageable page);

    /** The looks that told of the person. */
    @Query("select e from AuditEntry e join e.people person where person = :person")
    Page<AuditEntry> findLooksAt(UUID person, Pageable page);
}
