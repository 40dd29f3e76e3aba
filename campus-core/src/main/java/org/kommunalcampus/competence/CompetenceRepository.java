package org.kommunalcampus.competence;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface CompetenceRepository extends Repository<Competence, UUID> {

    List<Competence> findAllByOrderByPositionAscCodeAsc();

    List<Competence> findByFrameworkId(UUID frameworkId);

    /** Reads what is committed now, even when the transaction's snapshot is older. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Competence> findByFrameworkIdAndCodeIn(UUID frameworkId, Collection<String> codes);

    <T extends Competence> List<T> saveAll(Iterable<T> competences);
}
