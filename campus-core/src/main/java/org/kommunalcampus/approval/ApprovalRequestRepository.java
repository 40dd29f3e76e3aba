package org.kommunalcampus.approval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ApprovalRequestRepository extends JpaRepository<ApprovalRequest, UUID> {

    String OF_DESK = """
            from ApprovalRequest r where r.municipalityId = :municipality and (:everybody = true or r.memberId in :team)""";

    /** The booking waits for a decision, or only its travel costs do. */
    String WAITS = """
            (r.state = org.kommunalcampus.approval.ApprovalState.OPEN
                or r.state = org.kommunalcampus.approval.ApprovalState.APPROVED
                    and r.travel.anew = true and r.travel.plannedCents is not null)""";

    @Query(
            value = "select r " + OF_DESK + " and " + WAITS + " order by r.decideBy, r.askedAt, r.id",
            countQuery = "select count(r) " + OF_DESK + " and " + WAITS)
    Page<ApprovalRequest> findMostUrgent(UUID municipality, boolean everybody, Collection<UUID> team, Pageable page);

    @Query(
            value = "select r " + OF_DESK + " and not " + WAITS + " order by r.decidedAt desc, r.id",
            countQuery = "select count(r) " + OF_DESK + " and not " + WAITS)
    Page<ApprovalRequest> findLatest(UUID municipality, boolean everybody, Collection<UUID> team, Pageable page);

    /** The enrolment for which it asks; read without the request, which may change until its turn has come. */
    @Query("select r.enrolmentId from ApprovalRequest r where r.id = :id and r.municipalityId = :municipality")
    Optional<UUID> findEnrolmentId(UUID id, UUID municipality);

    /** The same for work that no municipality asks for. */
    @Query("select r.enrolmentId from ApprovalRequest r where r.id = :id")
    Optional<UUID> findEnrolmentId(UUID id);

    Optional<ApprovalRequest> findByIdAndMunicipalityId(UUID id, UUID municipality);

    Optional<ApprovalRequest> findByEnrolmentId(UUID enrolment);

    /** Asked without reading the request, which may change until its turn has come. */
    boolean existsByEnrolmentIdAndMemberId(UUID enrolment, UUID member);

    List<ApprovalRequest> findByMemberIdOrderByAskedAtDescId(UUID member);

    List<ApprovalRequest> findByMunicipalityIdAndIdIn(UUID municipality, Collection<UUID> ids);

    List<ApprovalRequest> findBySessionIdAndState(UUID session, ApprovalState state);

    @Query("select r.enrolmentId from ApprovalRequest r where r.id in :ids and r.municipalityId = :municipality")
    List<UUID> findEnrolmentIds(Collection<UUID> ids, UUID municipality);

    List<ApprovalRequest> findByMemberIdInAndStateIn(Collection<UUID> members, Collection<ApprovalState> states);

    List<ApprovalRequest> findByEnrolmentIdInAndStateIn(Collection<UUID> enrolments, Collection<ApprovalState> states);

    @Query("""
            select r from ApprovalRequest r
            where r.memberId in :members and r.state = org.kommunalcampus.approval.ApprovalState.DECLINED
                and r.keptOutUntil >= :today
                and not exists (
                    select 1 from ApprovalRequest later
                    where later.memberId = r.memberId and later.moduleId = r.moduleId
                        and later.state = org.kommunalcampus.approval.ApprovalState.APPROVED and later.decidedAt > r.decidedAt)""")
    List<ApprovalRequest> findKeptOut(Collection<UUID> members, LocalDate today);

    @Query("""
            select r from ApprovalRequest r where r.state = org.kommunalcampus.approval.ApprovalState.OPEN
                and r.decideBy >= :from and r.decideBy <= :to and r.id > :after order by r.id""")
    List<ApprovalRequest> findOpenBetween(LocalDate from, LocalDate to, UUID after, Limit limit);

    @Query("""
            select r.id from ApprovalRequest r
            where r.state = org.kommunalcampus.approval.ApprovalState.OPEN and r.decideBy < :today order by r.id""")
    List<UUID> findOverdue(LocalDate today);
}
