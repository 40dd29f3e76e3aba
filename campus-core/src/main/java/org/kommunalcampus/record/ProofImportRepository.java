package org.kommunalcampus.record;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProofImportRepository extends Repository<ProofImport, UUID> {

    ProofImport save(ProofImport taken);

    Page<ProofImport> findByMunicipalityIdOrderByTakenAtDescId(UUID municipality, Pageable page);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from ProofImport i where i.id = :id")
    Optional<ProofImport> findToChange(UUID id);
}
