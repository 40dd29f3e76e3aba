package org.kommunalcampus.competence;

import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompetenceStateRepository extends Repository<CompetenceState, Integer> {

    /** The row, held until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from CompetenceState s")
    CompetenceState lock();

    @Query("select s.token from CompetenceState s")
    UUID token();
}
