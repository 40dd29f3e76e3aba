package org.kommunalcampus.talk;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TalkRepository extends Repository<QualificationTalk, UUID> {

    Optional<QualificationTalk> findById(UUID id);

    /** The talk; nobody else changes it, or writes what it found, until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from QualificationTalk t where t.id = :id")
    Optional<QualificationTalk> findToChange(UUID id);

    List<QualificationTalk> findByIdIn(Collection<UUID> ids);

    QualificationTalk saveAndFlush(QualificationTalk talk);
}
