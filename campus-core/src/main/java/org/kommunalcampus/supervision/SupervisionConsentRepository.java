package org.kommunalcampus.supervision;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SupervisionConsentRepository extends Repository<SupervisionConsent, UUID> {

    SupervisionConsent saveAndFlush(SupervisionConsent consent);

    Optional<SupervisionConsent> findById(UUID enrolment);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SupervisionConsent c where c.enrolmentId = :enrolment")
    Optional<SupervisionConsent> findToChange(UUID enrolment);

    /** Always in the same order, so that two who want several do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SupervisionConsent c where c.enrolmentId in :enrolments order by c.enrolmentId")
    List<SupervisionConsent> findAllToChange(Collection<UUID> enrolments);

    List<SupervisionConsent> findByMemberIdAndState(UUID member, SupervisionState state);

    List<SupervisionConsent> findByModuleIdAndState(UUID module, SupervisionState state);

    /** Those that wait for somebody who supervises all exams of the first modules and those of the sessions beside. */
    @Query("""
            select c from SupervisionConsent c
            where c.state = org.kommunalcampus.supervision.SupervisionState.GIVEN
            and c.way = org.kommunalcampus.supervision.SupervisionWay.SUPERVISOR
            and (c.moduleId in :modules or c.sessionId in :sessions)
            order by c.givenAt, c.enrolmentId""")
    Page<SupervisionConsent> waiting(Collection<UUID> modules, Collection<UUID> sessions, Pageable page);
}
