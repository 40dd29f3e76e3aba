package org.kommunalcampus.learning;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SubstitutionRepository extends JpaRepository<Substitution, UUID> {

    /** The booking that it is about; read without the rest, which may change until its turn has come. */
    @Query("select s.enrolmentId from Substitution s where s.id = :id")
    Optional<UUID> enrolmentOf(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Substitution s where s.id = :id")
    Optional<Substitution> findToChange(UUID id);

    List<Substitution> findByColleagueIdAndStateInOrderByAskedAt(UUID colleague, Collection<SubstitutionState> states);

    List<Substitution> findByMemberIdAndStateInOrderByAskedAt(UUID member, Collection<SubstitutionState> states);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Substitution s where s.enrolmentId = :enrolment and s.state in :states")
    List<Substitution> findOfToChange(UUID enrolment, Collection<SubstitutionState> states);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Substitution s where s.successorId = :successor
                and s.state = org.kommunalcampus.learning.SubstitutionState.AGREED""")
    Optional<Substitution> findAgreedToChange(UUID successor);
}
